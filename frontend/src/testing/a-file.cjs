/** Stands for the address of any file that is served beside the program. */
module.exports = { __esModule: true, default: '/a-file' };
