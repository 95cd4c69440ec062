/** Nouns for bodies that act and own as one, with what they typically own. Written down by hand. */

export const ORGANISATION =
  /(?:firma|gesellschaft|konzern|unternehmen|bank|sparkasse|partei|gewerkschaft|regierung|verwaltung|behörde|ministerium|agentur|verein|verband|bund|kette|marke|airline|fluglinie|reederei|brauerei|universität|hochschule|kirche|stiftung|kammer|zeitung|sender|verlag|klinik|krankenhaus|kommission|konsortium|institut|anwaltschaft|polizei|feuerwehr|armee|liga|organisation|genossenschaft|börse|werft|kanzlei|koalition|opposition|versicherung|versicherer|hersteller|betreiber|anbieter|versorger|fonds|zentralbank|notenbank|holding|start-up|tochter|denkfabrik)$/iu

/** People, shares and figures that belong to a body, and hardly to a thing. */
export const OWNED_BY_ORGANISATION =
  /(?:anwalt|anwältin|aktie|aktionär|chef|chefin|vorsitzende[rn]?|vorstand|sprecher|sprecherin|gewinn|umsatz|verlust|mitglied|mitarbeiter|mitarbeiterin|kunde|kundin|führung|hauptsitz|zentrale|börsenwert|gründer|gründerin|manager|managerin|beschäftigte[rn]?|angestellte[rn]?|abgeordnete[rn]?|minister|ministerin|präsident|präsidentin|direktor|direktorin|eigentümer|eigentümerin|belegschaft|leitung|vertreter|vertreterin|ökonom|ökonomin|einnahme|schuld|filiale|konkurrent|rivale|bilanz|tochterfirma|stellvertreter|generalsekretär)$/iu
