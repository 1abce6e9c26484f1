/** A file that is served beside the program; importing it gives its address. */
declare module '*.svg' {
  const address: string;
  export default address;
}
