/** Verbs whose only object is a dative. Written down by hand. */
export const DATIVE: ReadonlySet<string> = new Set(
  (
    'helfen abhelfen aufhelfen aushelfen danken gratulieren gehorchen vertrauen misstrauen begegnen zustimmen widersprechen ' +
    'beistehen nachstehen gegenüberstehen gegenübersitzen nahestehen angehören gehören zugehören zuhören beitreten beiwohnen ' +
    'dienen drohen entfliehen entgehen entkommen entrinnen entsagen entsprechen entstammen entwachsen erliegen ' +
    'unterliegen fehlen mangeln gefallen missfallen gelingen misslingen glücken missglücken genügen gleichen ähneln huldigen ' +
    'imponieren kündigen nacheifern nachgeben nachjagen nachlaufen nachspüren nachtrauern nützen nutzen obliegen schaden ' +
    'schmeicheln trotzen unterstehen vorangehen vorausgehen vorstehen weichen ausweichen widerstehen widerstreben ' +
    'zujubeln zuneigen zusehen zuschauen zusetzen zustehen zustoßen zuvorkommen zuwinken zürnen grollen nachgehen ' +
    'auflauern beipflichten zulächeln zunicken behagen gebühren geziemen hinterherlaufen hinterhereilen entgegenkommen ' +
    'entgegentreten entgegenwirken entgegensehen entgegenstehen gutschreiben'
  ).split(' '),
)

/** Verbs that give, tell or take something: someone in the dative, a thing in the accusative. */
export const GIVING: ReadonlySet<string> = new Set(
  (
    'geben abgeben übergeben zurückgeben weitergeben mitgeben vergeben schenken versprechen zusagen zusichern garantieren ' +
    'anbieten bieten darbieten gewähren zahlen auszahlen bezahlen überweisen schulden leihen ausleihen borgen liefern schicken ' +
    'zuschicken senden zusenden bringen überbringen mitbringen reichen überreichen aushändigen verleihen verschaffen beschaffen ' +
    'besorgen kaufen verkaufen vermitteln vermachen vererben spenden überlassen hinterlassen übertragen anvertrauen zuteilen ' +
    'zuweisen zusprechen zugestehen zubilligen einräumen erlauben gestatten genehmigen verbieten untersagen verweigern ' +
    'verwehren versagen vorenthalten vorwerfen vorhalten unterstellen nachsagen nachweisen vorschreiben auferlegen ' +
    'aufbürden aufzwingen befehlen empfehlen raten vorschlagen ermöglichen erleichtern erschweren ersparen erklären erläutern ' +
    'erzählen berichten mitteilen melden sagen schreiben zeigen vorführen vorstellen beibringen abnehmen wegnehmen entziehen ' +
    'entreißen stehlen rauben abkaufen entlocken abverlangen zufügen antun verursachen bescheren attestieren bescheinigen ' +
    'verordnen verschreiben verzeihen vergeben erlassen aberkennen zuerkennen zuführen zumuten zutrauen widmen wünschen'
  ).split(' '),
)
