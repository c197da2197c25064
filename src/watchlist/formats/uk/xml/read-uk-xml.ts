import { WatchlistFormatError } from '../../../errors.ts'
import type { ReadFormat } from '../../list-format.ts'

/** Not read yet. */
export const readUkXml: ReadFormat = async (parts) => {
  throw new WatchlistFormatError(parts[0]?.shown ?? '', 0, 'a format with a reader', 'one without')
}
