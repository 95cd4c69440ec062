import { randomBytes } from 'node:crypto'

/**
 * A new id: time first, so that rows made together lie together, then 80 random bits, so that two machines never make the
 * same one. 25 characters, lower case letters and digits.
 */
export function newId(): string {
  const time = Date.now().toString(36).padStart(9, '0')
  const random = BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .padStart(16, '0')
  return time + random
}
