/** Nouns for bodies that act and own as one, with what they typically own. Written down by hand; ends of compounds. */
const FEMININE =
  'firma|gesellschaft|bank|sparkasse|partei|gewerkschaft|regierung|verwaltung|behörde|agentur|kette|marke|airline|fluglinie|reederei|brauerei|universität|hochschule|kirche|stiftung|kammer|zeitung|klinik|kommission|anwaltschaft|polizei|(?<!ge)wehr|wache|armee|liga|organisation|genossenschaft|börse|werft|kanzlei|koalition|opposition|versicherung|holding|tochter|denkfabrik'
const OTHERS =
  'konzern|unternehmen|ministerium|verein|verband|bund|sender|verlag|krankenhaus|konsortium|institut|versicherer|hersteller|betreiber|anbieter|versorger|fonds|start-up'

export const ORGANISATION = new RegExp(`(?:${FEMININE}|${OTHERS})$`, 'iu')
export const FEMININE_ORGANISATION = new RegExp(`(?:${FEMININE})$`, 'iu')

/** People, shares and figures that belong to a body, and hardly to a thing. */
export const OWNED_BY_ORGANISATION =
  /(?:anwalt|anwältin|aktie|aktionär|chef|chefin|vorsitzende[rn]?|vorstand|sprecher|sprecherin|gewinn|umsatz|verlust|mitglied|mitarbeiter|mitarbeiterin|kunde|kundin|führung|hauptsitz|zentrale|börsenwert|gründer|gründerin|manager|managerin|beschäftigte[rn]?|angestellte[rn]?|abgeordnete[rn]?|minister|ministerin|präsident|präsidentin|direktor|direktorin|eigentümer|eigentümerin|belegschaft|leitung|vertreter|vertreterin|ökonom|ökonomin|einnahme|schuld|filiale|konkurrent|rivale|bilanz|tochterfirma|stellvertreter|generalsekretär)$/iu
