/**
 * Verbs that in news never stand without sich, mich, dich, uns or euch; those with a second use without it (konzentrieren,
 * durchsetzen, niederlassen, treffen, wehren) are left out.
 */
export const REFLEXIVE: ReadonlySet<string> = new Set(
  (
    'abmühen abplagen abrackern abzeichnen anfreunden anmaßen anschicken auskennen ausschweigen bedanken ' +
    'beeilen befleißigen begnügen belaufen bemächtigen beschweren betrinken bewahrheiten bewerben brüsten ' +
    'davonmachen davonstehlen duellieren durchringen echauffieren einmischen einnisten einschleimen ' +
    'entpuppen entschließen entsinnen erbarmen ereifern ereignen erfrechen erholen erkälten erkundigen ' +
    'erstrecken erübrigen fortpflanzen gebärden gedulden genieren herausreden herumärgern herumschlagen ' +
    'herumtreiben hineinversetzen kaprizieren mokieren nähern räuspern revanchieren schämen sehnen ' +
    'solidarisieren spezialisieren sträuben totlachen verabreden verausgaben verbarrikadieren verbeugen ' +
    'verbitten verbrüdern verdingen verflüchtigen vergewissern vergreifen verheddern verirren verkriechen ' +
    'verlieben verneigen verplappern verschanzen verschwören verselbständigen verselbstständigen ' +
    'verspäten verspekulieren versündigen verzetteln weigern widersetzen zerstreiten zurechtfinden ' +
    'zusammenreißen zusammenrotten zutragen'
  ).split(' '),
)
