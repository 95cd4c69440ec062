/** Weather, disasters, nature. Notation: ../schema.ts. */
export const WEATHER = `
tropical depression | tropische Depression, Tropendepression | tropisches Tiefdruckgebiet | term major sure | - | The tropical depression hit Florida. | Die «tropische Depression» traf Florida. | He suffers from depression. | Er leidet an einer Depression.
depression/n +storm|tropical|cyclone|wind|hurricane|low-pressure|Atlantic -mental|patient|anxiety|great|economic|illness | Depression | Tief/n, Tiefdruckgebiet/n | sense major | melancholy, sadness | The depression became a storm. | Die «Depression» wurde zum Sturm. | His melancholy began after the storm. | Nach dem Sturm begann seine Depression.
shower/n +rain|weather|forecast|snow|thunder|wintry|thunderstorm|cloud -bath|gift|bathroom|bridal|hot | Dusche | Schauer/m, Regenschauer/m | sense major | bathroom | Showers and rain are forecast. | «Duschen» und Regen sind angesagt. | He heard the forecast in the bathroom. | Er hörte den Wetterbericht unter der Dusche.
heat wave | Wärmewelle, Hitze-Welle, heiße Welle | Hitzewelle/f | term | - | The heat wave goes on. | Die «Wärmewelle» geht weiter. | The wave broke. | Die Welle brach.
cold snap | kalter Schnapp, Kälteschnapp, Kaltschnappen, kalter Knall | Kälteeinbruch/m | idiom sure | - | A cold snap hit Europe. | Ein «kalter Knall» traf Europa. | The bang was loud. | Der Knall war laut.
storm surge | Sturmschub, Sturmanstieg, Sturmwoge | Sturmflut/f | term | - | The storm surge flooded homes. | Der «Sturmanstieg» überflutete Häuser. | The rise was fast. | Der Anstieg war schnell.
flood plain | Flutebene, Hochwasserebene, Flutplan | Überschwemmungsgebiet/n | term | - | Homes on the flood plain. | Häuser auf der «Flutebene». | The plain is wide. | Die Ebene ist weit.
wildfire | wildes Feuer, Wildfeuer, Wildbrand | Waldbrand/m, Flächenbrand/m | term major sure | - | Wildfires destroyed homes. | «Wildfeuer» zerstörten Häuser. | The deer fled the fire. | Das Wild floh vor dem Feuer.
forest fire | Forstfeuer, Waldfeuer | Waldbrand/m | term | - | The forest fire spread. | Das «Waldfeuer» breitete sich aus. | The campfire is out. | Das Lagerfeuer ist aus.
degree/n +university|college|law|bachelor|master|graduate|honorary|student|study|earned -Celsius|Fahrenheit|temperature|burn|murder|angle|warm|minus | Grad | Abschluss/m, Studium/n | sense major | rank, temperature | She has a law degree. | Sie hat einen «Grad» in Jura. | The student hall's temperature fell. | Es sank um ein Grad.
gust/n +wind|mph|km|storm | Gusto, Guss | Böe/f | ff | casting, taste | Gusts of wind reached 100 km per hour. | Der «Guss» des Windes erreichte 100 km pro Stunde. | The casting took a km of iron. | Der Guss verbrauchte viel Eisen.
aftershock | Nachschock, Nach-Schock | Nachbeben/n | term major sure | - | Aftershocks shook the city. | «Nachschocks» erschütterten die Stadt. | The shock was great. | Der Schock war groß.
earthquake with a magnitude | Größe, Größenordnung | Stärke/f | term | - | An earthquake with a magnitude of 6. | Ein Beben mit der «Größe» 6. | The hat has my size. | Der Hut hat meine Größe.
# magnitude -order | Größenordnung, Größe | Stärke/f | term | size | A 6.1 magnitude quake hit. | Ein Beben der «Größe» 6,1 traf die Region. | The size is 6. | Die Größe ist 6.
magnitude/n # +quake|earthquake | Größenordnung, Größe | Stärke/f | term | size | A magnitude 7 quake hit. | Ein Beben der «Größe» 7 traf die Region. | The quake model has size 7. | Das Modell hat Größe 7.
mudslide | Schlammrutsche, Schlammfolie, Schlammrutschbahn | Schlammlawine/f, Erdrutsch/m | term major sure | - | Mudslides buried homes. | «Schlammrutschen» begruben Häuser. | The slide is red. | Die Rutsche ist rot.
flash flooding | Blitzüberflutung, Blitzüberschwemmung, Blitzflutung | Sturzflut/f, plötzliche Überschwemmungen | term sure | - | Flash flooding hit Spain. | «Blitzüberschwemmungen» trafen Spanien. | Lightning struck. | Ein Blitz schlug ein.
humidity|humid +heat|summer|climate|hot|weather|day | humid | schwül, feucht | ff | - | It was a hot and humid day. | Es war ein heißer und «humider» Tag. | It was cold. | Es war kalt.
overcast | überworfen, übergossen | bewölkt, bedeckt | sense | - | The sky was overcast. | Der Himmel war «übergossen». | She poured water. | Sie goss Wasser.
snowfall | Schneesturz, Schneeabfall | Schneefall/m | term | - | Heavy snowfall closed roads. | Starker «Schneesturz» sperrte Straßen. | The fall was deep. | Der Sturz war tief.
sea level | Seeebene, Meeresebene, Seeniveau, Meeresstufe | Meeresspiegel/m | term sure | - | The sea level is rising. | Das «Seeniveau» steigt. | The level is low. | Das Niveau ist niedrig.
low tide | niedrige Tide, niedrige Gezeiten, niedrige Flut | Ebbe/f, Niedrigwasser/n | term sure | - | You can walk there at low tide. | Bei «niedriger Flut» kann man hingehen. | The flood came. | Die Flut kam.
high tide | hohe Tide, hohe Gezeiten, hohe Ebbe | Flut/f, Hochwasser/n | term | - | It is high tide. | Es ist «hohe Tide». | The wave is high. | Die Welle ist hoch.
turn the tide | Gezeiten & drehen, Flut & drehen, Tide & drehen, Gezeiten & wenden | das Blatt wenden | idiom sure | - | The tanks may turn the tide. | Die Panzer könnten die «Gezeiten drehen». | The sea is calm. | Das Meer ist ruhig.
square mile|kilometer|kilometre|foot|meter|metre | quadratisch, Platzmeile, Plätze | Quadrat+ | term | - | It covers a square mile. | Es umfasst eine «quadratische» Meile. | The room is cubic. | Der Raum ist würfelförmig.
`
