/** The two languages of an article: the target is German, the source English. */
export type Language = 'de' | 'en'
