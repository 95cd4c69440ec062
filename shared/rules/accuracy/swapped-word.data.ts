/** A word with its translations; German words of one family stand in the same order (noun, adjective …), so that one replaces the other. */
export type Member = { readonly en: readonly string[]; readonly de: readonly string[] }

const member = (en: string, de: string): Member => ({ en: en.split(' '), de: de.split(' ') })

/** Closed families whose members exclude each other: what is north is not south. */
export const FAMILIES: readonly (readonly Member[])[] = [
  [
    member('north northern northward northwards', 'Norden nördlich'),
    member('south southern southward southwards', 'Süden südlich'),
    member('east eastern eastward eastwards', 'Osten östlich'),
    member('west western westward westwards', 'Westen westlich'),
  ],
  [member('mother mom mum', 'Mutter'), member('father dad', 'Vater')],
  [member('brother', 'Bruder'), member('sister', 'Schwester')],
  [member('daughter', 'Tochter'), member('son', 'Sohn')],
  [member('uncle', 'Onkel'), member('aunt', 'Tante')],
  [member('nephew', 'Neffe'), member('niece', 'Nichte')],
  [member('grandfather', 'Großvater'), member('grandmother', 'Großmutter')],
  [member('king', 'König'), member('queen', 'Königin')],
  [member('widow', 'Witwe'), member('widower', 'Witwer')],
  [member('employer', 'Arbeitgeber'), member('employee', 'Arbeitnehmer')],
  [member('plaintiff', 'Kläger'), member('defendant', 'Angeklagter')],
  [member('landlord', 'Vermieter'), member('tenant', 'Mieter')],
  [member('lender creditor', 'Gläubiger'), member('borrower debtor', 'Schuldner')],
  [member('majority', 'Mehrheit'), member('minority', 'Minderheit')],
  [member('maximum', 'Maximum maximal'), member('minimum', 'Minimum minimal')],
  [member('import', 'Import Einfuhr'), member('export', 'Export Ausfuhr')],
  [member('seller', 'Verkäufer'), member('buyer', 'Käufer')],
  [member('winner', 'Gewinner'), member('loser', 'Verlierer')],
  [member('optimistic', 'optimistisch'), member('pessimistic', 'pessimistisch')],
  [member('summer', 'Sommer'), member('winter', 'Winter')],
  [member('catholic', 'katholisch Katholik'), member('protestant', 'protestantisch Protestant')],
  [member('sunni', 'sunnitisch Sunnit'), member('shia shiite', 'schiitisch Schiit')],
  [
    member('republican', 'Republikaner republikanisch'),
    member('democrat democratic', 'Demokrat demokratisch'),
  ],
  [member('senate', 'Senat'), member('congress', 'Kongress')],
  [member('breakfast', 'Frühstück'), member('lunch', 'Mittagessen'), member('dinner', 'Abendessen')],
  [member('copper', 'Kupfer'), member('silver', 'Silber'), member('gold', 'Gold')],
  [member('red', 'rot'), member('green', 'grün'), member('yellow', 'gelb'), member('purple', 'lila')],
  [member('wheat', 'Weizen'), member('rye', 'Roggen'), member('barley', 'Gerste'), member('oats', 'Hafer')],
  [member('lung', 'Lunge'), member('liver', 'Leber'), member('kidney', 'Niere')],
  [
    member('austria austrian', 'Österreich österreichisch Österreicher'),
    member('australia australian', 'Australien australisch Australier'),
  ],
  [
    member('sweden swedish swede', 'Schweden schwedisch Schwede'),
    member('switzerland swiss', 'Schweiz schweizerisch Schweizer'),
  ],
  [member('iran iranian', 'Iran iranisch Iraner'), member('iraq iraqi', 'Irak irakisch Iraker')],
  [
    member('slovakia slovak', 'Slowakei slowakisch Slowake'),
    member('slovenia slovenian slovene', 'Slowenien slowenisch Slowene'),
  ],
  [
    member('latvia latvian', 'Lettland lettisch Lette'),
    member('lithuania lithuanian', 'Litauen litauisch Litauer'),
    member('estonia estonian', 'Estland estnisch Este'),
  ],
  [member('niger nigerien', 'Niger nigrisch'), member('nigeria nigerian', 'Nigeria nigerianisch Nigerianer')],
  [
    member('hungary hungarian', 'Ungarn ungarisch Ungar'),
    member('romania romanian', 'Rumänien rumänisch Rumäne'),
    member('bulgaria bulgarian', 'Bulgarien bulgarisch Bulgare'),
  ],
]
