/** Forms that a relative pronoun can have; articles share most of them. */
export const RELATIVE_FORMS: ReadonlySet<string> = new Set([
  'der',
  'dem',
  'den',
  'die',
  'das',
  'denen',
  'dessen',
  'deren',
])
