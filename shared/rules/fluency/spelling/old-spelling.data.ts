/** Stems of the spelling before 1996 and after; every form of the stem is meant. Collected for this project. */
export const OLD_STEMS: ReadonlyMap<string, string> = new Map(
  (
    'daß:dass muß:muss mußte:musste gewußt:gewusst wußte:wusste läßt:lässt verläßt:verlässt entläßt:entlässt laßt:lasst ' +
    'Schluß:Schluss Beschluß:Beschluss Prozeß:Prozess Kongreß:Kongress Fluß:Fluss Einfluß:Einfluss Haß:Hass Kuß:Kuss Schuß:Schuss ' +
    'Paß:Pass Anlaß:Anlass Erlaß:Erlass Ausschuß:Ausschuss Abschluß:Abschluss Anschluß:Anschluss Überschuß:Überschuss Zuschuß:Zuschuss ' +
    'Streß:Stress Rußland:Russland russisch:russisch Nuß:Nuss Roß:Ross Schloß:Schloss Verschluß:Verschluss Kompromiß:Kompromiss ' +
    'bewußt:bewusst Bewußtsein:Bewusstsein unbewußt:unbewusst selbstbewußt:selbstbewusst verpaßt:verpasst gefaßt:gefasst ' +
    'häßlich:hässlich gewiß:gewiss vergißt:vergisst ißt:isst mißt:misst müßte:müsste müßten:müssten mußten:mussten wüßte:wüsste ' +
    'faßt:fasst paßt:passt küßt:küsst haßt:hasst schießt:schießt Baß:Bass Faß:Fass naß:nass blaß:blass Riß:Riss Biß:Biss ' +
    'Mißbrauch:Missbrauch Mißerfolg:Misserfolg Mißtrauen:Misstrauen mißverstanden:missverstanden unerläßlich:unerlässlich ' +
    'zuverlässig:zuverlässig zuläßt:zulässt beschloß:beschloss schloß:schloss floß:floss goß:goss schoß:schoss genoß:genoss ' +
    'Tip:Tipp numerieren:nummerieren plazieren:platzieren Stengel:Stängel aufwendig:aufwendig rauh:rau'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string])
    .filter(([old, today]) => old !== today),
)

/** Swiss spelling: ss where Germany and Austria write ß. Only words that exist with ß alone. */
export const SWISS: ReadonlyMap<string, string> = new Map(
  (
    'Strasse:Straße Strassen:Straßen gross:groß grosse:große grossen:großen grosser:großer grosses:großes grossem:großem ' +
    'grösser:größer grösste:größte grössten:größten grösseren:größeren grössere:größere ausser:außer ausserdem:außerdem ausserhalb:außerhalb ' +
    'Fussball:Fußball Füsse:Füße Füssen:Füßen heisst:heißt hiess:hieß heissen:heißen heiss:heiß weiss:weiß weisse:weiße weissen:weißen ' +
    'Grüsse:Grüße dreissig:dreißig schliesslich:schließlich schliessen:schließen schliesst:schließt geniessen:genießen fliessen:fließen ' +
    'Spass:Spaß Strassenbahn:Straßenbahn Aussenminister:Außenminister Aussenpolitik:Außenpolitik regelmässig:regelmäßig ' +
    'gemäss:gemäß draussen:draußen aussen:außen äussern:äußern äusserte:äußerte Massnahme:Maßnahme Massnahmen:Maßnahmen ' +
    'bloss:bloß süss:süß Gefäss:Gefäß Grossbritannien:Großbritannien stossen:stoßen stiess:stieß liess:ließ liessen:ließen verliess:verließ'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
