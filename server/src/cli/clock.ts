/**
 * Milliseconds since some moment. Not `performance.now()`: reading it for the first time loads ten modules of Node, which
 * takes longer than many an article.
 */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}
