/** More that is said on a stage in German, the narrow things first. */
import type { Tongue } from "./tongue.ts";

export const GERMAN_FIRST: Tongue["topics"] = [
  {
    on: /(?<!\p{L})(weißt du noch|wissen sie noch|erinnerst du dich|erinnern sie sich)(?!\p{L})/iu,
    say: [
      "Als wäre es gestern. Ich weiß noch, welche Schuhe [du anhattest|Sie anhatten] und wer zuerst gelacht hat. Wie ging es aus?",
      "Ich habe versucht, es zu vergessen, und es ist mir nur an Werktagen gelungen. Wie [kommst du|kommen Sie] jetzt darauf?",
    ],
  },
  {
    on: /(?<!\p{L})(was (?:machst|tust|treibst) du|was (?:machen|tun) sie)(?!\p{L})/iu,
    say: [
      "Nichts. Gut, etwas schon. Aber ich war fast fertig, und keiner hätte es je gemerkt. Wie lange [stehst du|stehen Sie] schon da?",
      "Wonach sieht es denn aus? Nein, nicht antworten. Halt[|en Sie] lieber dieses Ende fest. Sieht uns jemand?",
    ],
  },
  {
    on: /(?<!\p{L})(wer (?:bist du|sind sie))(?!\p{L})/iu,
    say: [
      "Wer ich bin? Bis heute früh hätte ich es gewusst. Sagen wir: jemand, der auf [dich|Sie] gewartet hat. Enttäuscht?",
    ],
  },
  {
    on: /(?<!\p{L})(schlimm|ernst|gefährlich|ansteckend)(?!\p{L})/iu,
    say: [
      "Ich hab schon Schlimmeres gesehen, aber das hing im Museum. Tut es weh, wenn ich hier drücke? Und hier?",
    ],
  },
  {
    on: /(?<!\p{L})(schwanger|ein baby|ein kind bekommen|kriegen ein kind)(?!\p{L})/iu,
    say: [
      "{M}? Ich muss mich setzen. Nein, [du musst dich|Sie müssen sich] setzen. Alle müssen sich setzen. Wer weiß es schon?",
    ],
  },
  {
    on: /(?<!\p{L})(vertraue?n?|trau\p{L}*) (?:dir|ihnen|mir|ihm|ihr)(?!\p{L})/iu,
    say: [
      "Das verstehe ich. Ich mir auch nur bis Mittag. Was müsste ich tun, jetzt gleich, vor allen Leuten?",
    ],
  },
  {
    on: /(?<!\p{L})(hau\p{L}* (?:wir )?ab|abhauen|weglaufen|weg hier|raus hier|verschwinden|lass(?:t)? uns (?:gehen|abhauen|verschwinden)|gehen wir|wir (?:müssen|sollten) (?:weg|hier raus|los|gehen))(?!\p{L})/iu,
    say: [
      "Weg hier? Ich hab schon einen Arm im Mantel. Vorne raus oder durchs Fenster? Die Straße kennt [dich|Sie], das Fenster nicht.",
      "Einverstanden. Ich zähle bis drei, und bei zwei laufen wir. Was nehmen wir mit, wenn jeder nur eine Hand frei hat?",
    ],
  },
  {
    on: /(?<!\p{L})(geld zurück|rückgabe|umtauschen|reklamieren|beschweren|beschwerde)(?!\p{L})/iu,
    say: [
      "Das Geld? Das haben wir doch längst ausgegeben, für Kerzen. Bieten wir eine Entschuldigung an, mit Schleife?",
    ],
  },
  {
    on: /(?<!\p{L})(geschlafen|schlafen|müde|eingeschlafen|wach)(?!\p{L})/iu,
    say: [
      "Das sieht man nur von vorn. Setz[ dich|en Sie sich], leg[|en Sie] den Kopf hierher, ich halte Wache. Was hat [dich|Sie] wach gehalten?",
      "Ich auch kaum. Ich hab an die Decke geschaut und gezählt, wer uns noch etwas schuldet. Bei wem [bist du|sind Sie] hängen geblieben?",
    ],
  },
  {
    on: /(?<!\p{L})(?:ich (?:liebe|mag) (?:dich|sie|euch)|hab(?:e)? (?:dich|euch|sie) (?:so |sehr |ganz )?(?:lieb|gern)|lieb dich)(?!\p{L})()/iu,
    say: [
      "Das [sagst du|sagen Sie] jetzt, wo ich Marmelade am Kinn habe? Ich [dich|Sie] auch. Seit damals, als wir beide gleichzeitig gelogen haben.",
    ],
  },
  {
    on: /(?<!\p{L})(starrt|schaut|guckt|beobachtet|verfolgt|lacht) (?:uns|mich|dich|sie)(?: (?:an|aus|so an))?(?!\p{L})/iu,
    say: [
      "Nicht umdrehen. Lachen, als hätte ich etwas Lustiges gesagt. Weniger. Das war zu viel. Was hat er in der Hand?",
    ],
  },
  {
    on: /(?<!\p{L})(angelassen|brennt|feuer|raucht|rauch|verbrannt|explodiert)(?!\p{L})/iu,
    say: [
      "{M}? Dann war das doch kein Nebel. Du holst Wasser, ich hole die Sachen, die uns fehlen würden. Was zuerst?",
      "Ich hab es gerochen und für meine Jacke gehalten. Fenster auf, und tief atmen. Sagen wir es jemandem, oder sind wir schneller?",
    ],
  },
  {
    on: /(?<!\p{L})(kaputt|zerbrochen|gebrochen|gerissen|klemmt|geht nicht|funktioniert nicht)(?!\p{L})/iu,
    say: [
      "{M}? Ganz, oder nur ein bisschen? Ich hab Klebeband, und ich hab eine gute Ausrede. Was brauchen wir eher?",
    ],
  },
  {
    on: /(?<!\p{L})(kann(?:st)? nicht mehr|halte (?:das|es) nicht (?:mehr )?aus|genug|satt|schluss)(?!\p{L})/iu,
    say: [
      "Dann leg[|en Sie] es hin, hier, neben mich. Ich tue auch nur so, als wäre es leicht. Was müsste anders sein?",
    ],
  },
  {
    on: /(?<!\p{L})(gelogen|lügst|lüge|lügner|betrogen|verraten)(?!\p{L})/iu,
    say: [
      "{M}, ja, ein bisschen, an den Rändern. Frag[|en Sie] mich jetzt etwas, und ich schaue dabei nicht auf den Boden.",
    ],
  },
  {
    on: /(?<!\p{L})(geheimnis|gestehen|geständnis|wahrheit|beichten)(?!\p{L})/iu,
    say: [
      "Warte, ich setze mich. Ich sitze auf etwas Weichem, egal. Geht es um den Keller? Ich wollte es immer schon wissen.",
    ],
  },
  {
    on: /(?<!\p{L})(polizei|gefängnis|verhaftet|chefin?|kontrolle|kontrolleur|amt)(?!\p{L})/iu,
    say: [
      "{M}? Hier? Dann sagen wir nichts, und das mit Überzeugung. Was darf auf keinen Fall gefunden werden? Ich setze mich drauf.",
    ],
  },
  {
    on: /(?<!\p{L})(riecht|stinkt|geruch|gestank)(?!\p{L})/iu,
    say: [
      "Ich rieche es auch. Ich hatte gehofft, ich wäre es. Am stärksten ist es da drüben. Wer geht zuerst?",
    ],
  },
  {
    on: /(?<!\p{L})(hör(?:st)? (?:du )?(?:das|mal)|gehört|geräusch|schritte|klopf\p{L}*)(?!\p{L})/iu,
    say: ["Jetzt wieder! Das kam von unten, und unten wohnt keiner mehr. Klopfen wir zurück?"],
  },
  {
    on: /(?<!\p{L})(wo (?:warst du|waren sie|bist du gewesen|kommst du her))(?!\p{L})/iu,
    say: [
      "Einmal um den Block. Zweimal. Ich hab geübt, wie ich es sage, und jetzt weiß ich nur noch den Schluss. [Hast du|Haben Sie] gewartet?",
    ],
  },
  {
    on: /(?<!\p{L})(was ist (?:das|los|passiert|hier los|denn)|was war das|was soll das)(?!\p{L})/iu,
    say: [
      "{M}? Ich hatte gehofft, [du weißt|Sie wissen] es. Es war schon da, als ich kam, und es war warm. Fass[|en Sie] es an, ich halte die andere Hand.",
    ],
  },
  {
    on: /^\W*(hast du|haben sie|bist du|sind sie|kannst du|können sie|willst du|wollen sie|glaubst du|glauben sie|kennst du|kennen sie|magst du)(?!\p{L})/iu,
    say: [
      "Ja. Ich hab gehofft, dass keiner fragt, und jetzt bin ich richtig erleichtert. Wer hat es [dir|Ihnen] erzählt?",
      "Wenn ich ehrlich bin, ja. Es war dunkel, und alle anderen hatten schon Nein gesagt. Schlimm?",
    ],
  },
  {
    on: /(?<!\p{L})(sei (?:still|leise|ruhig)|leise|psst|ruhe|hör auf|lass das|stopp?)(?!\p{L})/iu,
    say: [
      "Schon gut, ich bin still. Man hört nur noch meinen Magen, und der meint es nicht so. Was war da?",
    ],
  },
  {
    on: /(?<!\p{L})(gekündigt|entlassen|gefeuert|rausgeworfen|gekündigt worden)(?!\p{L})/iu,
    say: [
      "{M}? Ausgerechnet die Person, die als Einzige wusste, wo alles liegt? Und was war das Letzte, was gesagt wurde?",
    ],
  },
  {
    on: /(?<!\p{L})(heim|nach hause|zu hause|zuhause)(?!\p{L})/iu,
    say: [
      "Nach Hause klingt gut. Aber wenn wir jetzt gehen, erfahren wir nie, wie es ausgegangen wäre. Noch fünf Minuten?",
    ],
  },
];
