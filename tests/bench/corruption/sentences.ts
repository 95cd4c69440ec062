import type { Sentence } from './corruptor.ts'

/**
 * Good sentences of our own, for what post-edits of an encyclopedia hardly have: money, times, titles, direct speech.
 * English, tabulator, German.
 */
const LINES = `
The ministry expects a deficit of $4.5 billion by 2030.	Das Ministerium erwartet bis 2030 ein Defizit von 4,5 Milliarden Dollar.
The fund bought the land for 1,200 euros per hectare.	Der Fonds kaufte das Land für 1.200 Euro je Hektar.
Inflation rose to 3.4 percent in September, up from 2.9 percent in August.	Die Inflation stieg im September auf 3,4 Prozent, nach 2,9 Prozent im August.
The talks began at 3 p.m. on Monday and ended at 11:30 p.m.	Die Gespräche begannen am Montag um 15 Uhr und endeten um 23.30 Uhr.
Polling stations open at 8 a.m. and close at 6 p.m.	Die Wahllokale öffnen um 8 Uhr und schließen um 18 Uhr.
The court will rule on Friday at 10:15 a.m.	Das Gericht entscheidet am Freitag um 10.15 Uhr.
The plane landed at 9:40 p.m. on Sunday.	Das Flugzeug landete am Sonntag um 21.40 Uhr.
The train to Vienna leaves at 5 a.m. every day.	Der Zug nach Wien fährt jeden Tag um 5 Uhr ab.
"We will not give up," the mayor said on Tuesday.	„Wir werden nicht aufgeben“, sagte die Bürgermeisterin am Dienstag.
"The dam will hold," the engineer said.	„Der Damm wird halten“, sagte der Ingenieur.
He called the vote "a disgrace for the whole country" and left the room.	Er nannte die Abstimmung „eine Schande für das ganze Land“ und verließ den Saal.
"Nobody asked us," a resident wrote in a letter to the council.	„Niemand hat uns gefragt“, schrieb ein Anwohner in einem Brief an den Stadtrat.
The home side won 3-1 after trailing at half-time.	Die Heimmannschaft gewann 3:1, nachdem sie zur Pause zurückgelegen hatte.
The club lost 2-0 to its oldest rival on Saturday.	Der Klub verlor am Samstag mit 2:0 gegen seinen ältesten Rivalen.
It was their first 4-2 victory since March.	Es war ihr erster 4:2-Sieg seit März.
The final ended in a 1-1 draw after extra time.	Das Endspiel endete nach Verlängerung mit einem 1:1.
She beat the champion 6-4, 7-5 in two hours.	Sie schlug die Titelverteidigerin in zwei Stunden 6:4, 7:5.
They suffered a 5-0 defeat in front of their own fans.	Sie kassierten vor den eigenen Fans eine 5:0-Niederlage.
Mr. Baker and Mrs. Long rejected the offer.	Herr Baker und Frau Long lehnten das Angebot ab.
Mr. Novak told the committee that the bridge was safe.	Herr Novak sagte dem Ausschuss, dass die Brücke sicher sei.
Ms. Ortega leads the largest hospital in the region.	Frau Ortega leitet das größte Krankenhaus der Region.
Sen. Miller said the bill would pass in June.	Senator Miller sagte, das Gesetz werde im Juni verabschiedet.
Gov. Hughes declared a state of emergency.	Gouverneur Hughes rief den Notstand aus.
She is the No. 1 player in the world and has won 7 titles.	Sie ist die Nr. 1 der Welt und hat 7 Titel gewonnen.
The song reached No. 3 in Britain and No. 12 in France.	Das Lied erreichte Nr. 3 in Großbritannien und Nr. 12 in Frankreich.
According to police, two men were arrested on Thursday.	Nach Angaben der Polizei wurden am Donnerstag zwei Männer festgenommen.
According to officials, ten houses burned down.	Nach Angaben von Beamten brannten zehn Häuser ab.
The attack killed four people, according to the ministry.	Bei dem Angriff kamen laut dem Ministerium vier Menschen ums Leben.
Prices are higher than a year ago, according to researchers.	Die Preise sind laut Forschern höher als vor einem Jahr.
The new engine is faster than the old one and cheaper than expected.	Der neue Motor ist schneller als der alte und billiger als erwartet.
The tower is twice as high as the church.	Der Turm ist doppelt so hoch wie die Kirche.
The crop was smaller than in the dry year of 2018.	Die Ernte war kleiner als im trockenen Jahr 2018.
The damage is worse than the engineers had thought.	Der Schaden ist schlimmer als die Ingenieure gedacht hatten.
The second bridge is just as old as the first.	Die zweite Brücke ist genauso alt wie die erste.
Do you know where your ballot is, and have you signed it?	Wissen Sie, wo Ihr Stimmzettel liegt, und haben Sie ihn unterschrieben?
You should keep your receipt, because you will need it.	Sie sollten Ihren Beleg aufheben, weil Sie ihn brauchen werden.
You can see the castle when you cross your street.	Sie sehen die Burg, wenn Sie Ihre Straße überqueren.
If you lose your key, you can call us at any time.	Wenn du deinen Schlüssel verlierst, kannst du uns jederzeit anrufen.
You told me that you wanted to leave your job.	Du hast mir gesagt, dass du deine Stelle kündigen willst.
You have to decide for yourself what you want to eat.	Du musst selbst entscheiden, was du essen willst.
Their unit has been fighting in Turkey since 2016.	Ihre Einheit kämpft seit 2016 in der Türkei.
He flew from Lebanon to the United States via Switzerland.	Er flog aus dem Libanon über die Schweiz in die USA.
Refugees from Ukraine and from Sudan live in the Netherlands.	Flüchtlinge aus der Ukraine und aus dem Sudan leben in den Niederlanden.
The lake – the largest in the country – is drying up.	Der See – der größte des Landes – trocknet aus.
Three sailors – two of them women – were rescued.	Drei Seeleute – zwei davon Frauen – wurden gerettet.
He had one plan – to stay in office.	Er hatte nur einen Plan – im Amt zu bleiben.
The pipe is 12 km long and carries 300 kg of gas per second.	Die Leitung ist 12 km lang und führt 300 kg Gas je Sekunde.
It was 30 °C in the shade and 5 cm of rain fell at night.	Im Schatten waren es 30 °C, und nachts fielen 5 cm Regen.
The wall is 3 m high and 40 cm thick.	Die Mauer ist 3 m hoch und 40 cm dick.
The company (founded in 1998) employs 5,600 people.	Die Firma (gegründet 1998) beschäftigt 5.600 Menschen.
The party (the smallest in parliament) wants new elections.	Die Partei (die kleinste im Parlament) will Neuwahlen.
The union did not accept the offer of 2.5 percent.	Die Gewerkschaft nahm das Angebot von 2,5 Prozent nicht an.
The president never visited the region after the flood.	Der Präsident besuchte die Region nach der Flut nie.
The factory has no permit for the new plant.	Die Fabrik hat keine Genehmigung für die neue Anlage.
You are not alone, and you are safe here.	Ihr seid nicht allein, und ihr seid hier sicher.
The shop sold 30 percent more bread and 15 percent less meat.	Der Laden verkaufte 30 Prozent mehr Brot und 15 Prozent weniger Fleisch.
The rent rose by 8 % to £950 a month.	Die Miete stieg um 8 % auf 950 Pfund im Monat.
The house costs $350,000, which is $20,000 more than last year.	Das Haus kostet 350.000 Dollar, 20.000 Dollar mehr als im vergangenen Jahr.
The bank paid a fine of €75 million.	Die Bank zahlte eine Strafe von 75 Millionen Euro.
A ticket costs 12 euros, children pay 5 euros.	Eine Karte kostet 12 Euro, Kinder zahlen 5 Euro.
The singer earned £2.3 million on the tour.	Die Sängerin verdiente auf der Tournee 2,3 Millionen Pfund.
Nobody knows whether the second reactor is safe.	Niemand weiß, ob der zweite Reaktor sicher ist.
Why did the city sell the theatre?	Warum hat die Stadt das Theater verkauft?
How many people have already left the island?	Wie viele Menschen haben die Insel schon verlassen?
Has the minister already spoken with the families?	Hat der Minister schon mit den Familien gesprochen?
The army has already closed the border to Turkey.	Die Armee hat bereits am Montag die Grenze zur Türkei geschlossen.
The village has been without power since Wednesday.	Das Dorf ist seit Mittwoch ohne Strom.
Peru's largest port is closed, and Obama's speech was moved.	Perus größter Hafen ist geschlossen, und Obamas Rede wurde verlegt.
He finished 2nd in 2012 and 4th in 2016.	Er wurde 2012 Zweiter und 2016 Vierter.
The 21st congress starts on 5 May.	Der 21. Kongress beginnt am 5. Mai.
She came 3rd in the race.	Sie wurde 3. im Rennen.
In 1998 the company moved to Leipzig.	Im Jahr 1998 zog die Firma nach Leipzig.
The contract ends in 2031.	Der Vertrag endet im Jahr 2031.
Visitors must not feed the animals.	Besucher dürfen die Tiere nicht füttern.
The minister must not ignore the ruling of the court.	Der Minister darf das Urteil des Gerichts nicht ignorieren.
Drivers must not use their phones at the wheel.	Autofahrer dürfen am Steuer ihre Telefone nicht benutzen.
The report must not be published before Friday.	Der Bericht darf vor Freitag nicht veröffentlicht werden.
Tenants must not sublet the rooms to tourists.	Mieter dürfen die Zimmer nicht an Touristen weitervermieten.
The bank must not raise its fees this year.	Die Bank darf ihre Gebühren in diesem Jahr nicht erhöhen.
Members do not have to pay for the course.	Mitglieder müssen für den Kurs nicht bezahlen.
The company does not have to return the money.	Die Firma muss das Geld nicht zurückzahlen.
Citizens do not have to carry a passport.	Bürger müssen einen Pass nicht mitführen.
The witness did not have to answer the question.	Die Zeugin musste die Frage nicht beantworten.
Patients do not have to wait for the result.	Patienten müssen auf das Ergebnis nicht warten.
Few doctors work in the mountains.	Wenige Ärzte arbeiten in den Bergen.
Few voters know the new party.	Wenige Wähler kennen die neue Partei.
Few houses survived the storm.	Wenige Häuser überstanden den Sturm.
Few companies pay such wages.	Wenige Firmen zahlen solche Löhne.
In winter few tourists visit the island.	Im Winter besuchen wenige Touristen die Insel.
There is little hope for the miners.	Es gibt wenig Hoffnung für die Bergleute.
The villages have little water in summer.	Die Dörfer haben im Sommer wenig Wasser.
The report offers little evidence for that.	Der Bericht liefert dafür wenig Beweise.
Voters show little interest in the debate.	Die Wähler zeigen wenig Interesse an der Debatte.
Support for the party fell by 3 percentage points.	Die Zustimmung zur Partei sank um 3 Prozentpunkte.
The bank raised the rate by 0.5 percentage points.	Die Bank erhöhte den Zins um 0,5 Prozentpunkte.
The share rose by two percentage points to 41 percent.	Der Anteil stieg um zwei Prozentpunkte auf 41 Prozent.
Turnout was six percentage points higher than in 2019.	Die Wahlbeteiligung lag um sechs Prozentpunkte höher als 2019.
Unemployment dropped by 1.5 percentage points last year.	Die Arbeitslosigkeit sank im vergangenen Jahr um 1,5 Prozentpunkte.
The fine amounts to 300 euros for each day.	Das Bußgeld beträgt 300 Euro für jeden Tag.
Farmers get 40 euros for a ton of hay.	Bauern bekommen 40 Euro für eine Tonne Heu.
The painting was sold for £2 million.	Das Gemälde wurde für 2 Millionen Pfund verkauft.
He left early and took the last train.	Er ging früh und nahm den letzten Zug.
They found the letter in an old chest.	Sie fanden den Brief in einer alten Truhe.
They rejected the plan on Monday.	Sie lehnten den Plan am Montag ab.
He sold the farm to his neighbour.	Er verkaufte den Hof an seinen Nachbarn.
They waited three hours for the bus.	Sie warteten drei Stunden auf den Bus.
She has lived in Lisbon since 1998.	Sie lebt seit 1998 in Lissabon.
He has worked for the railway for six years.	Er arbeitet seit sechs Jahren bei der Bahn.
The two have known each other for decades.	Die beiden kennen sich seit Jahrzehnten.
He was helped by two passers-by.	Ihm wurde von zwei Passanten geholfen.
I was told that the shop was closed.	Mir wurde gesagt, dass der Laden geschlossen sei.
He was advised to see a doctor.	Ihm wurde geraten, einen Arzt aufzusuchen.
She never heard anything about it.	Sie hat nie etwas davon gehört.
No neighbour had a suspicion.	Kein Nachbar hatte einen Verdacht.
Nobody in the village owned a car.	Niemand im Dorf besaß ein Auto.
The trainer thanked the doctor.	Der Trainer dankte dem Arzt.
The mayor contradicted the reporter.	Der Bürgermeister widersprach dem Reporter.
The storm destroyed the tower.	Der Sturm zerstörte den Turm.
The nurse helped the patient.	Die Krankenschwester half dem Patienten.
The clerk obeyed the manager.	Der Angestellte gehorchte dem Leiter.
The lawyer answered the judge at once.	Der Anwalt antwortete dem Richter sofort.
The village trusted the old pilot.	Das Dorf vertraute dem alten Piloten.
The dog followed the hunter into the wood.	Der Hund folgte dem Jäger in den Wald.
The whole region congratulated the winner.	Die ganze Region gratulierte dem Sieger.
The neighbours advised the farmer to wait.	Die Nachbarn rieten dem Bauern zu warten.
The coat belongs to the teacher.	Der Mantel gehört dem Lehrer.
The heat harmed the forest.	Die Hitze schadete dem Wald.
The film pleased the director.	Der Film gefiel dem Direktor.
The sailors believed the captain.	Die Matrosen glaubten dem Kapitän.
The rebels threatened the governor.	Die Rebellen drohten dem Gouverneur.
The minister forgave the reporter.	Die Ministerin verzieh dem Reporter.
The two brothers resemble their uncle.	Die beiden Brüder ähneln dem Onkel.
The police closed the airport on Monday.	Die Polizei sperrte am Montag den Flughafen.
The firefighters saved the dog.	Die Feuerwehrleute retteten den Hund.
The workers repaired the roof in two days.	Die Arbeiter reparierten in zwei Tagen den Dachstuhl.
He has sold the car.	Er hat den Wagen verkauft.
They want to build a tunnel.	Sie wollen einen Tunnel bauen.
The doctors could not save the man.	Die Ärzte konnten den Mann nicht retten.
The farmers blocked the bridge and the road.	Die Bauern blockierten den Zugang zur Brücke.
The heirs have found a letter.	Die Erben haben einen Brief gefunden.
The fishermen saw a whale near the coast.	Die Fischer sahen vor der Küste einen Wal.
The committee chose the chairman.	Der Ausschuss wählte den Vorsitzenden.
We need a doctor.	Wir brauchen einen Arzt.
The train has already arrived.	Der Zug ist bereits angekommen.
Two climbers have disappeared in the Alps.	Zwei Bergsteiger sind in den Alpen verschwunden.
The lake has frozen over night.	Der See ist über Nacht gefroren.
Three children had drowned in the river.	Drei Kinder waren im Fluss ertrunken.
The plants have withered.	Die Pflanzen sind verwelkt.
The talks have failed.	Die Gespräche sind gescheitert.
The price of bread has risen.	Der Brotpreis ist gestiegen.
The boat has sunk off the coast.	Das Boot ist vor der Küste gesunken.
Nobody knows how the fire has arisen.	Niemand weiß, wie das Feuer entstanden ist.
It is not clear who will pay for the bridge.	Unklar ist, wer die Brücke bezahlen wird.
The question is who can lead the party.	Die Frage ist, wer die Partei führen kann.
Nobody could say what had caused the fire.	Niemand konnte sagen, was den Brand verursacht hatte.
The court must decide who will get the house.	Das Gericht muss entscheiden, wer das Haus bekommen soll.
The report does not say whom the minister had met.	Der Bericht sagt nicht, wen der Minister getroffen hatte.
She asked what the town could do about the noise.	Sie fragte, was die Stadt gegen den Lärm tun könne.
He explained what the company wants to build there.	Er erklärte, was die Firma dort bauen will.
The police know who has stolen the paintings.	Die Polizei weiß, wer die Gemälde gestohlen hat.
The firm has no plans for the site.	Die Firma hat keine Pläne für das Gelände.
The hospital has no beds for new patients.	Das Krankenhaus hat keine Betten für neue Patienten.
The police found no weapons in the flat.	Die Polizei fand keine Waffen in der Wohnung.
The island has no airport.	Die Insel hat keinen Flughafen.
The museum shows no paintings from abroad.	Das Museum zeigt keine Gemälde aus dem Ausland.
There are no trains on Sunday.	Am Sonntag fahren keine Züge.
The village has no doctor and no school.	Das Dorf hat keine Schule und auch sonst wenig.
The court saw no reason for a new trial.	Das Gericht sah keinen Grund für einen neuen Prozess.
The report contains no figures.	Der Bericht enthält keine Zahlen.
He has no brothers.	Er hat keine Brüder.
He was offered a job in Bremen.	Ihm wurde eine Stelle in Bremen angeboten.
He was allowed to leave the country.	Ihm wurde erlaubt, das Land zu verlassen.
I was given the keys on Friday.	Mir wurden am Freitag die Schlüssel gegeben.
He was told to wait outside.	Ihm wurde befohlen, draußen zu warten.
She was told that her flight had been cancelled.	Ihr wurde gesagt, dass ihr Flug ausfalle.
She was advised not to travel.	Ihr wurde geraten, nicht zu reisen.
He was promised a new contract.	Ihm wurde ein neuer Vertrag versprochen.
He was contradicted by the mayor.	Ihm wurde von der Bürgermeisterin widersprochen.
She was helped at once.	Ihr wurde sofort geholfen.
He was thanked for his work.	Ihm wurde für seine Arbeit gedankt.
According to doctors, the girl is out of danger.	Nach Angaben von Ärzten ist das Mädchen außer Gefahr.
According to witnesses, the driver fled.	Laut Augenzeugen floh der Fahrer.
The fire broke out in the kitchen, according to firefighters.	Das Feuer brach laut Feuerwehrleuten in der Küche aus.
According to experts, the dam is safe.	Nach Angaben von Fachleuten ist der Damm sicher.
According to diplomats, the talks failed on Sunday.	Laut Diplomaten scheiterten die Gespräche am Sonntag.
According to residents, the water rose within minutes.	Nach Angaben von Anwohnern stieg das Wasser binnen Minuten.
According to prosecutors, he had bought the gun in May.	Laut Staatsanwälten hatte er die Waffe im Mai gekauft.
According to scientists, the glacier is melting faster.	Laut Wissenschaftlern schmilzt der Gletscher schneller.
In Prague, where he lives, the town must save money.	In Prag, wo er lebt, muss die Stadt Geld sparen.
In the house that belongs to the bank, the police found weapons.	In dem Haus, das der Bank gehört, fand die Polizei Waffen.
After the storm, which lasted two days, the village had no power.	Nach dem Sturm, der zwei Tage dauerte, hatte das Dorf keinen Strom.
At the school where she teaches, the parents are collecting money.	An der Schule, an der sie lehrt, sammeln die Eltern Geld.
For the bridge that collapsed, the state will pay.	Für die Brücke, die einstürzte, wird der Staat bezahlen.
On the island that he bought, the owner wants to build a hotel.	Auf der Insel, die er kaufte, will der Besitzer ein Hotel bauen.
With the money that was left, the club paid its debts.	Mit dem Geld, das übrig war, bezahlte der Verein seine Schulden.
Since the day on which he left, the firm has lost money.	Seit dem Tag, an dem er ging, verliert die Firma Geld.
In the talks that began on Monday, the union demands higher wages.	In den Gesprächen, die am Montag begannen, fordert die Gewerkschaft höhere Löhne.
He said that the plan was good and that the council would approve it.	Er sagte, dass der Plan gut ist und dass der Rat zustimmen wird.
She said that the bridge was old and that the town would close it.	Sie sagte, dass die Brücke alt ist und dass die Stadt sie schließen wird.
The minister said that the army was ready and that no one had to fear anything.	Die Ministerin sagte, dass die Armee bereit ist und dass niemand etwas fürchten muss.
The coach said that the goalkeeper was ill and that the club was looking for another.	Der Trainer sagte, dass der Torwart krank ist und dass der Verein einen anderen sucht.
The doctor explained that the virus was harmless and that the children could go home.	Der Arzt erklärte, dass das Virus harmlos ist und dass die Kinder nach Hause dürfen.
He claimed that the letter was false and that the court knew it.	Er behauptete, dass der Brief falsch ist und dass das Gericht es weiß.
The mayor stressed that the water was clean and that nobody had fallen ill.	Der Bürgermeister betonte, dass das Wasser sauber ist und dass niemand erkrankt sei.
The pilot reported that the engine was defective and that he had to land.	Der Pilot meldete, dass der Motor defekt ist und dass er landen muss.
She added that the house was empty and that the heirs wanted to sell it.	Sie fügte hinzu, dass das Haus leer ist und dass die Erben es verkaufen wollen.
The officer said that the road was closed and that the police were searching the wood.	Der Beamte sagte, dass die Straße gesperrt ist und dass die Polizei den Wald absucht.
`

export const SENTENCES: readonly Sentence[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [source = '', target = ''] = line.split('\t')
    return { source, target }
  })
