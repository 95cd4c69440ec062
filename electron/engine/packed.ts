import { deserialize, serialize } from 'node:v8'

/** Something as bytes, that one thread hands to another past the engine's: to read it there would take time it has not. */
export type Packed<T> = Uint8Array & { readonly holds?: T }

export const pack = <T>(value: T): Packed<T> => serialize(value)

export const unpack = <T>(packed: Packed<T>): T => deserialize(packed) as T
