// Vite gives the text of a file imported with `?raw`.
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how Vite exports it.
  export default text;
}
