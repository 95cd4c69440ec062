/** Which verbs form the perfect with sein and which with haben: compiled by hand from the grammar of German. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Verbs that only ever form it with sein, whatever stands beside them. Not those whose participle other verbs share (gefallen). */
export const ALWAYS_SEIN = list(
  'sterben absterben aussterben versterben ertrinken verhungern verdursten ersticken erfrieren verbluten umkommen verunglücken verscheiden entschlafen einschlafen ' +
    'aufwachen erwachen kommen ankommen aufkommen auskommen davonkommen durchkommen entgegenkommen entkommen freikommen fortkommen gleichkommen herauskommen ' +
    'hereinkommen herkommen herumkommen hervorkommen herunterkommen hineinkommen hinkommen hinzukommen klarkommen loskommen mitkommen nachkommen näherkommen ' +
    'runterkommen rauskommen reinkommen übereinkommen unterkommen verkommen vorankommen vorbeikommen vorkommen wegkommen weiterkommen wiederkommen zukommen zurechtkommen ' +
    'zurückkommen zusammenkommen zustandekommen zuvorkommen abkommen beikommen dazukommen hochkommen ' +
    'bleiben dableiben fernbleiben fortbleiben verbleiben ausbleiben wegbleiben zurückbleiben übrigbleiben unterbleiben dabeibleiben stehenbleiben ' +
    'geschehen passieren entstehen auferstehen erstehen erscheinen verschwinden entschwinden schwinden dahinschwinden ' +
    'wachsen anwachsen aufwachsen entwachsen erwachsen heranwachsen nachwachsen zusammenwachsen verwachsen ' +
    'steigen absteigen ansteigen aufsteigen aussteigen einsteigen emporsteigen umsteigen zusteigen herabsteigen hinabsteigen hinaufsteigen herunterfallen ' +
    'sinken absinken herabsinken niedersinken versinken ' +
    'entfallen zerfallen verfallen wegfallen zurückfallen einfallen ausfallen hinfallen umfallen herabfallen herausfallen hinunterfallen durchfallen zusammenfallen hineinfallen schwerfallen leichtfallen ' +
    'abstürzen zusammenbrechen ausbrechen hereinbrechen ' +
    'scheitern gelingen misslingen glücken missglücken fehlschlagen eskalieren explodieren implodieren detonieren kollabieren kollidieren kentern stranden havarieren ' +
    'platzen zerplatzen bersten zerbersten zerspringen ' +
    'verblassen verblühen erblühen aufblühen verwelken welken verdorren verfaulen verrotten vermodern verwesen verkümmern verwildern veralten altern erblinden ergrauen erkranken genesen gesunden ' +
    'erröten erblassen erbleichen erstarren erschlaffen erschrecken ermüden ermatten verarmen verelenden verwahrlosen verdummen verblöden verstummen versiegen verdunsten verdampfen verpuffen verfliegen verglühen verhallen verebben verklingen erklingen ertönen erlöschen verlöschen gerinnen gedeihen ' +
    'ergehen entgehen eingehen ausgehen aufgehen vorangehen vergehen untergehen vorübergehen zugrundegehen zugehen weggehen weitergehen zurückgehen hervorgehen kaputtgehen losgehen fremdgehen hinausgehen hineingehen hingehen einhergehen mitgehen nachgehen niedergehen schiefgehen spazierengehen verlorengehen vonstattengehen vorbeigehen ' +
    'reisen abreisen anreisen ausreisen einreisen mitreisen umherreisen weiterreisen verreisen zurückreisen wandern auswandern einwandern abwandern zuwandern umherwandern emigrieren immigrieren migrieren ' +
    'zurückkehren einkehren heimkehren wiederkehren umkehren ' +
    'flüchten entfliehen entweichen entkommen entwischen entschlüpfen entrinnen entgleisen entgleiten ' +
    'ausweichen weichen zurückweichen abweichen begegnen folgen nachfolgen erfolgen weglaufen davonlaufen entlaufen auslaufen zusammenlaufen vorbeilaufen ' +
    'herbeieilen vorauseilen enteilen hasten huschen schleichen stolpern straucheln torkeln taumeln stapfen schlendern spazieren einmarschieren aufmarschieren schreiten einschreiten fortschreiten voranschreiten vorbeifahren davonfahren zurückfahren losfahren mitfahren weiterfahren wegfahren hinfahren ' +
    'rennen wegrennen davonrennen losrennen hineinrennen vorbeirennen hochklettern hinaufklettern emporklettern abspringen einspringen hinausspringen zurückspringen herausspringen davonfliegen losfliegen wegfliegen zurückfliegen auffliegen ' +
    'abgleiten rutschen abrutschen ausrutschen wegrutschen nachrutschen einstürzen ' +
    'beitreten zurücktreten austreten hervortreten wegtreten zutagetreten inkrafttreten zusammentreten hinzutreten ' +
    'vordringen eindringen hervordringen eintreffen zusammentreffen aufeinandertreffen zusammenstoßen vorstoßen ' +
    'auftauchen untertauchen ausscheiden hinscheiden dahinscheiden entbrennen durchbrennen ausarten auseinandergehen auseinanderfallen auseinanderbrechen ' +
    'wegziehen fortziehen vorbeiziehen losziehen heimziehen ' +
    'gelangen hingelangen zurückgelangen geraten hineingeraten missraten degenerieren mutieren avancieren konvertieren desertieren ' +
    'vereinsamen verjähren verstreichen verrinnen zerrinnen schrumpfen einschrumpfen zusammenschrumpfen verhallen genesen pleitegehen bankrottgehen ausrasten durchdrehen aufstehen entstammen ' +
    'versanden verlanden versteppen versumpfen',
)

/**
 * Verbs that form it with sein unless they have an accusative object: das Eis ist geschmolzen, er hat Eis geschmolzen. With these
 * the rule asks whether there is one.
 */
export const SEIN_WITHOUT_OBJECT = list(
  'schmelzen abschmelzen verheilen austrocknen vertrocknen auftauen gefrieren zufrieren zerbrechen zerreißen auftreten eintreten fliehen landen notlanden zwischenlanden ' +
    'abkühlen umkippen abbrennen niederbrennen anschwellen abklingen verderben aufprallen klettern marschieren eilen',
)

/** Verbs that do so where they say whither: nach Turin gewechselt, in den Tod gestürzt. */
export const SEIN_WITH_DIRECTION = list(
  'stürzen wechseln fahren fliegen laufen fließen strömen schwimmen segeln vorrücken fliehen prallen umziehen abfließen springen klettern marschieren eilen kriechen',
)

/** Verbs without an accusative object, or with an object that stays one, that never form it with sein. */
export const ALWAYS_HABEN = list(
  'haben zulegen arbeiten mitarbeiten zusammenarbeiten lachen weinen jubeln kämpfen ankämpfen funktionieren existieren dauern andauern protestieren demonstrieren streiken ' +
    'reagieren profitieren gehören angehören gelten beiwohnen leben zusammenleben warten aufhören stattfinden teilnehmen aussehen beitragen kosten helfen mithelfen ' +
    'siegen verzichten schweigen wirken mitwirken nachwirken danken drohen gehorchen vertrauen misstrauen zustimmen beipflichten widersprechen antworten entgegnen erwidern ' +
    'streiten plaudern telefonieren kommunizieren korrespondieren kooperieren interagieren konkurrieren kandidieren amtieren residieren fungieren agieren ' +
    'promovieren gastieren musizieren schlafen träumen ruhen rasten frühstücken ' +
    'leiden hungern dürsten schwitzen zittern beben husten niesen schnarchen bluten atmen keuchen stöhnen seufzen schreien brüllen flüstern murmeln ' +
    'blühen leuchten scheinen strahlen glänzen glühen funkeln duften riechen stinken schmecken klingen läuten dröhnen regnen schneien hageln ' +
    'zweifeln zögern streben hoffen sorgen bangen trauern sündigen scherzen spotten ' +
    'ausreichen genügen missfallen behagen passen nützen schaden fehlen mangeln ähneln gleichen entsprechen widerstehen dienen gebühren obliegen ' +
    'beharren basieren beruhen abhängen neigen tendieren dominieren überwiegen fluktuieren oszillieren ' +
    'debütieren triumphieren pausieren spekulieren experimentieren fahnden ' +
    'nachlassen nachgeben standhalten dichthalten durchhalten innehalten aufpassen achtgeben zuhören zusehen zuschauen ' +
    'wetteifern eifern rivalisieren kollaborieren paktieren sympathisieren rebellieren revoltieren meutern putschen intervenieren insistieren plädieren appellieren argumentieren votieren opponieren ' +
    'übereinstimmen enden beitragen zunehmen abnehmen',
)

/** States that go on: what has lasted since then stands in the present in German. */
export const LASTING = list(
  'leben wohnen arbeiten existieren bestehen dienen kennen sein amtieren herrschen gelten lehren unterrichten studieren besitzen gehören angehören leiden zusammenarbeiten zusammenleben regieren residieren leiten hoffen warten',
)

/** Verbs of change: with „seit“ their perfect tells how far it has come by now. Compiled by hand. */
export const CHANGING = list(
  'ändern verändern umwandeln verwandeln wandeln entwickeln weiterentwickeln verbessern verschlechtern verschärfen verschlimmern ' +
    'ausbauen abbauen aufbauen umbauen ausweiten erweitern vergrößern verkleinern verlängern verkürzen vertiefen verstärken verfestigen festigen schwächen abschwächen ' +
    'erhöhen steigern anheben senken absenken verringern vermindern reduzieren mindern kürzen mehren vermehren verdoppeln verdreifachen vervierfachen verfünffachen verzehnfachen vervielfachen halbieren ' +
    'beschleunigen verlangsamen intensivieren erleichtern erschweren verteuern verbilligen modernisieren erneuern anpassen angleichen annähern ' +
    'zulegen zunehmen abnehmen nachlassen aufholen gewinnen verlieren einbüßen verbreiten ausbreiten ausdehnen zuspitzen entspannen stabilisieren normalisieren erholen',
)
