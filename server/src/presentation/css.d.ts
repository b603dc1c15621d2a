/** A style sheet is a text: the bundler reads it in (`tools/build/bundles.mjs`), and so do the tests (`test/support/css-as-text.mjs`). */
declare module '*.css' {
  const text: string
  export default text
}
