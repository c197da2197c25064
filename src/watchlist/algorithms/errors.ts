import { InterdictError } from '../../model/interdict-error.ts'

/** A way of comparing, or one of its weights, that does not exist. */
export class AlgorithmError extends InterdictError {
  constructor(code: 'ALGORITHM_UNKNOWN' | 'ALGORITHM_WEIGHT', message: string, advice: string) {
    super(code, message, { advice })
  }
}
