import { InterdictError } from '../model/interdict-error.ts'

/** A file of the packaged law that is not what it should be. */
export class LawDataError extends InterdictError {
  constructor(file: string, expected: string, found: string) {
    super('LAW_DATA', `Cannot read "data/law/${file}": expected ${expected}, found ${found}`, {
      advice: 'Install the package again; its law files were changed or cut short',
      source: file,
    })
  }
}

/** A transfer that cannot be asked about as it is given. */
export class TransferError extends InterdictError {
  /** @param code `TRANSFER_SHAPE`, `TRANSFER_COUNTRY`, `TRANSFER_DATE`, `TRANSFER_STATUS` or `TRANSFER_CASES` */
  constructor(code: string, message: string, advice: string, source?: string) {
    super(code, message, { advice, ...(source === undefined ? {} : { source }) })
  }
}

/** A provision id that the rule base does not have. */
export class ProvisionUnknownError extends InterdictError {
  constructor(id: string, near: readonly string[]) {
    super('PROVISION_UNKNOWN', `Cannot show "${id}": expected the id of a provision, such as UN-1874-9`, {
      advice:
        near.length > 0 ? `Near it: ${near.join(', ')}` : 'Run "interdict law list" to see every provision with its id',
    })
  }
}
