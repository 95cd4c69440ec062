/** Forms that a relative pronoun can have; articles share most of them. */
export const RELATIVE_FORM = /^(?:de[rmn]|die|das|denen|dessen|deren)$/u
