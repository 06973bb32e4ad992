import { createSecretStore } from './stored-secret.ts'

/** The app on one Jira site, as GitLab stores it. */
export type Installation = {
  readonly id: number
  readonly clientKey: string
  /** Decrypted when it is asked for. */
  sharedSecret: string
  /** What stands in the database: AES-256-GCM. */
  readonly encryptedSharedSecret: string
  baseUrl: string
  displayUrl: string
  /** Set on the host when an instance was chosen; kept as it was typed (contract 6). */
  instanceUrl: string | null
}

export type Subscription = {
  readonly id: number
  readonly installationId: number
  readonly groupId: number
  readonly createdAt: Date
}

type NewInstallation = Pick<Installation, 'clientKey' | 'sharedSecret' | 'baseUrl' | 'displayUrl'>

/** Installations and subscriptions of one GitLab: the part of its database that this app is about. */
export type InstallationTable = ReturnType<typeof createInstallationTable>

export function createInstallationTable() {
  const installations: Installation[] = []
  const subscriptions: Subscription[] = []
  let lastId = 0
  const nextId = () => (lastId += 1)
  const secrets = createSecretStore()

  function createRow(id: number, { clientKey, sharedSecret, baseUrl, displayUrl }: NewInstallation): Installation {
    let encrypted = secrets.encrypt(sharedSecret)
    return {
      id,
      clientKey,
      baseUrl,
      displayUrl,
      instanceUrl: null,
      get encryptedSharedSecret() {
        return encrypted
      },
      get sharedSecret() {
        return secrets.decrypt(encrypted)
      },
      set sharedSecret(secret) {
        encrypted = secrets.encrypt(secret)
      },
    }
  }

  return {
    installations: installations as readonly Installation[],
    subscriptions: subscriptions as readonly Subscription[],
    findByClientKey: (clientKey: string) => installations.find((row) => row.clientKey === clientKey),
    /** A known client key updates its row, a new one makes a row (contract 1.11). */
    save(values: NewInstallation): Installation {
      const known = installations.find((row) => row.clientKey === values.clientKey)
      if (known) return Object.assign(known, values)
      const row = createRow(nextId(), values)
      installations.push(row)
      return row
    },
    remove(installation: Installation): void {
      removeWhere(installations, (row) => row.id === installation.id)
      removeWhere(subscriptions, (row) => row.installationId === installation.id)
    },
    subscriptionsOf: (installation: Installation) => subscriptions.filter((row) => row.installationId === installation.id),
    /** Null where the group is linked already: one row per installation and group (contract 1.6). */
    link(installation: Installation, groupId: number, createdAt: Date): Subscription | null {
      const isTaken = subscriptions.some((row) => row.installationId === installation.id && row.groupId === groupId)
      if (isTaken) return null
      const row = { id: nextId(), installationId: installation.id, groupId, createdAt }
      subscriptions.push(row)
      return row
    },
    unlink(subscription: Subscription): void {
      removeWhere(subscriptions, (row) => row.id === subscription.id)
    },
  }
}

function removeWhere<T>(rows: T[], isGone: (row: T) => boolean): void {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]
    if (row !== undefined && isGone(row)) rows.splice(index, 1)
  }
}
