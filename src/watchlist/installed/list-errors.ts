import { InterdictError } from '../../model/interdict-error.ts'

/** A name that no list may have, or one that the package's own list has. */
export class ListNameError extends InterdictError {
  constructor(name: string) {
    super(
      'LIST_NAME',
      `Cannot name a list "${name}": expected small letters, digits, ".", "_" and "-" (not "starter")`,
      {
        advice: 'Give it a name: --name my-list',
        source: name,
      },
    )
  }
}

/** A name that a list of another kind has already. */
export class ListExistsError extends InterdictError {
  constructor(name: string, installed: string, found: string) {
    super('LIST_EXISTS', `Cannot add to list "${name}": expected a file in ${installed}, found one in ${found}`, {
      advice: 'Install it under a name of its own: --name my-list',
      source: name,
    })
  }
}

/** A version that has less than half the entries of the one before: a broken file more often than a real change. */
export class ListShrunkError extends InterdictError {
  constructor(name: string, before: number, found: number) {
    super(
      'LIST_SHRUNK',
      `Cannot install the new version of "${name}": expected at least half of its ${before} entries, found ${found}`,
      {
        advice: 'The old version stays in use; if the list really shrank, run again with --accept-shrunk',
        source: name,
      },
    )
  }
}

/** A version that holds few of the entries of the one before: another list, more often than a real change. */
export class ListReplacedError extends InterdictError {
  constructor(name: string, before: number, kept: number) {
    super(
      'LIST_REPLACED',
      `Cannot install the new version of "${name}": expected at least half of its ${before} entries in it, found ${kept}`,
      {
        advice: 'The old version stays in use; check that this is the same list, then run again with --accept-shrunk',
        source: name,
      },
    )
  }
}

/** An address that serves an older version than the one that is installed. */
export class ListOlderError extends InterdictError {
  constructor(name: string, installed: string, found: string) {
    super('LIST_OLDER', `Cannot update "${name}": expected a version of ${installed} or later, found one of ${found}`, {
      advice: 'The newer version stays in use; "interdict lists add" installs the older one beside it',
      source: name,
    })
  }
}

/** A download that failed, or that cannot be known to be whole. */
export class ListFetchError extends InterdictError {
  constructor(address: string, why: string, cause?: unknown) {
    super('LIST_FETCH', `Cannot fetch "${address}": ${why}`, {
      advice: 'The installed version stays in use; try later, or download the file and run "interdict lists add FILE"',
      source: address,
      ...(cause === undefined ? {} : { cause }),
    })
  }
}

/** A list that another process is changing. */
export class ListLockedError extends InterdictError {
  constructor(name: string, holder: string, lockFile: string) {
    super('LIST_LOCKED', `Cannot change list "${name}": expected nobody else at it, found ${holder}`, {
      advice: `Wait until it has ended; if no such process runs, delete "${lockFile}"`,
      source: name,
    })
  }
}

/** A stored version whose bytes are not those that were installed. */
export class ListDamagedError extends InterdictError {
  constructor(name: string, file: string, found: string) {
    super('LIST_DAMAGED', `Cannot use list "${name}": expected "${file}" as it was installed, found ${found}`, {
      advice: 'Add the same file again, or remove this version: interdict lists remove NAME --version VERSION',
      source: file,
    })
  }
}

/** The data folder cannot be written: no right, no space. */
export class ListStoreError extends InterdictError {
  constructor(folder: string, cause: Error) {
    super('LIST_STORE', `Cannot write to "${folder}": ${cause.message}`, {
      advice: 'Check the space on the disk and the rights of the folder, or name another one with --data',
      source: folder,
      cause,
    })
  }
}

/** The record of a list's versions cannot be understood. */
export class ListRecordError extends InterdictError {
  constructor(file: string, found: string) {
    super('LIST_RECORD', `Cannot read "${file}": expected the record of an installed list, found ${found}`, {
      advice: 'Restore the file from a backup, or remove the folder and add the list again',
      source: file,
    })
  }
}

/** A version that is asked for and not there. */
export class ListVersionError extends InterdictError {
  constructor(name: string, asked: string, versions: readonly string[]) {
    super(
      'LIST_VERSION',
      `Cannot find version "${asked}" of list "${name}": expected one of ${versions.join(', ') || 'none'}, or a day`,
      {
        advice: `Run "interdict lists ${name}" to see its versions`,
        source: name,
      },
    )
  }
}
