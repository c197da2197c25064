/** How one kind of measurement runs the product over a folder and which scorer reads what it wrote. */
export interface ScoreKind {
  /** The word after `npm run score --`. */
  readonly name: string
  /** File in the shared `score/` folder. */
  readonly scorer: string
  /**
   * Runs the product over `folder` (laid out like the shared one of that kind) and writes its answers below `out`.
   *
   * @returns arguments for the scorer, without `--json`
   */
  run(folder: string, out: string): Promise<readonly string[]>
}
