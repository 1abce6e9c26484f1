/** A file that is served beside the program; importing it gives its address. */
declare module '*.svg' {
  const address: string;
  // eslint-disable-next-line no-restricted-syntax -- that is how the build hands a file over
  export default address;
}
