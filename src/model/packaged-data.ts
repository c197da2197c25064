import { readFileSync } from 'node:fs'

// src/ and dist/ stand beside data/, so the same relative path holds in a checkout and in the package.
const DATA = new URL('../../data/', import.meta.url)

/** Address of a file under `data/`, for readers that stream it. */
export function packagedFile(path: string): URL {
  return new URL(path, DATA)
}

/**
 * Reads a JSON file that ships with the package. Callers keep the result: nothing is read at start-up,
 * each table is read once, when it is first needed.
 *
 * @param path below `data/`, such as `law/instruments.json`
 */
export function readPackagedJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(packagedFile(path), 'utf8')) as Shape
}
