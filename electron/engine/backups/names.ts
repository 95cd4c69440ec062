/** A copy of the database in the folder of back-ups: made by the day, or before another one was restored over it. */
export const BACKUP_KINDS = ['daily', 'before-restore'] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

export type BackupName = { readonly name: string; readonly kind: BackupKind; readonly at: number }

const PATTERN =
  /^gegenlesen\.(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)(?:-(\d{3}))?\.(daily|before-restore)\.sqlite$/

/** File name of a copy made at a time (milliseconds since 1970; the name has UTC, and milliseconds only off the full second). */
export function backupName(kind: BackupKind, at: number): string {
  const time = new Date(at).toISOString().slice(0, at % 1000 === 0 ? 19 : 23)
  return `gegenlesen.${time.replaceAll(/[:.]/gu, '-')}.${kind}.sqlite`
}

/** What a file name says; null when it is none of ours, so that no path hides in it. */
export function parseBackupName(name: string): BackupName | null {
  const [, date, hours, minutes, seconds, thousandths = '000', kind] = PATTERN.exec(name) ?? []
  const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${thousandths}Z`)
  const known = BACKUP_KINDS.find((each) => each === kind)
  return known === undefined || Number.isNaN(at) ? null : { name, kind: known, at }
}
