/**
 * Verbs that in news stand with sich, mich, dich, uns or euch; those with a common second use without it (konzentrieren,
 * durchsetzen, niederlassen, treffen, verabreden, wehren) are left out.
 */
export const REFLEXIVE: ReadonlySet<string> = new Set(
  (
    'abmühen abplagen abrackern abzeichnen anfreunden anmaßen anschicken auskennen ausschweigen bedanken ' +
    'beeilen befleißigen begnügen belaufen bemächtigen beschweren betrinken bewahrheiten bewerben brüsten ' +
    'davonmachen davonstehlen duellieren durchringen echauffieren einmischen einnisten einschleimen ' +
    'entpuppen entschließen entsinnen erbarmen ereifern ereignen erfrechen erholen erkälten erkundigen ' +
    'erstrecken erübrigen fortpflanzen gebärden gedulden genieren herausreden herumärgern herumschlagen ' +
    'herumtreiben hineinversetzen kaprizieren mokieren nähern räuspern revanchieren schämen sehnen ' +
    'solidarisieren spezialisieren sträuben totlachen verausgaben verbarrikadieren verbeugen ' +
    'verbitten verbrüdern verdingen verflüchtigen vergewissern vergreifen verheddern verirren verkriechen ' +
    'verlieben verneigen verplappern verschanzen verschwören verselbständigen verselbstständigen ' +
    'verspäten verspekulieren versündigen verzetteln weigern widersetzen zerstreiten zurechtfinden ' +
    'zusammenreißen zusammenrotten zutragen'
  ).split(' '),
)

/** Of these, what may have an object instead: ein Produkt bewerben, die Tür verbarrikadieren, viel Geld verausgaben. */
export const OTHERWISE_TRANSITIVE: ReadonlySet<string> = new Set(
  (
    'abzeichnen beschweren bewerben einmischen erstrecken erübrigen fortpflanzen genieren herumschlagen ' +
    'herumtreiben spezialisieren verausgaben verbarrikadieren verdingen verflüchtigen verheddern verplappern ' +
    'verschanzen verzetteln zutragen'
  ).split(' '),
)

/** Their sich is a dative, beside which stands an object: sich ein Urteil anmaßen. */
export const WITH_DATIVE: ReadonlySet<string> = new Set(['anmaßen', 'verbitten'])
