import { GERMAN_HOSTING } from "./german-hosting.ts";
import { GERMAN_FIRST } from "./german-topics.ts";
import type { Tongue } from "./tongue.ts";
import { GERMAN_TURNING } from "./turning.ts";

export const german: Tongue = {
  code: "de",
  hosts: GERMAN_HOSTING,
  quotes: ["„", "“"],
  hears:
    /(?<!\p{L})(?:ich|und|der|das|nicht|ist|ein|eine|einen|wir|bitte|mein|meine|meinen|du|sie|ihr|mir|mich|dich|dir|auch|aber|noch|schon|haben|habe|hast|hat|bin|bist|sind|wo|dann|jetzt|denn|hier|nach|weil|wenn|kann|muss|hab|uns|euch|dem|den|über|nur|mehr|wird|bitte|wer|warum|wie|danke|nein|ja|hallo|guten|auf|mit|für|von|doch|kein|keine|mal|gut|sehr|zu|im|es|er|was)(?!\p{L})|[äöüß]/giu,
  formal:
    /(?<=\S\s)(?:Sie|Ihnen|Ihr|Ihre|Ihren)(?!\p{L})|(?<!\p{L})(?:[Hh]aben|[Ss]ind|[Kk]önnen|[Mm]achen|[Ww]ollen|[Ww]issen|[Kk]ommen|[Rr]iechen) sie(?!\p{L})|(?<!\p{L})(?:[Hh]err|[Ff]rau) [Dd]oktor/u,
  asks: /^\W*(?:(?:herr|frau) \p{L}+ |und |aber )?(?:ist|sind|hat|hast|haben|bist|kannst|können|willst|war|warst|wo|wer|was|warum|wieso|wie|wann|wohin|wem|wen|darf|soll) /iu,
  typed: [
    [/(?<!\p{L})weiss(?!\p{L})/giu, "weiß"],
    [/(?<!\p{L})fuer(?!\p{L})/giu, "für"],
    [/(?<!\p{L})moecht(?=est?)/giu, "möcht"],
  ],
  turning: GERMAN_TURNING,
  turnsTo: [
    "Oh, Deutsch! Gut. Dann versteht uns hier wenigstens keiner.",
    "Ach, so reden wir heute? Gern. Die Wände hier können nur Englisch.",
  ],
  topics: [
    ...GERMAN_FIRST,
    {
      on: /(?<!\p{L})(hallo|guten (?:tag|morgen|abend)|servus|moin)(?!\p{L})/iu,
      say: [
        "{M}! Komm[|en Sie] rein, schnell, es zieht. Ich hab schon gedacht, ich muss das hier allein durchstehen. Was ist passiert?",
      ],
    },
    {
      on: /(?<!\p{L})(tschüss|auf wiedersehen|leb wohl|bis bald|gute nacht|ciao)(?!\p{L})/iu,
      say: [
        "{M}? Jetzt schon? Wir haben uns doch gerade erst aneinander gewöhnt. [Nimm|Nehmen Sie] wenigstens das hier mit, für unterwegs.",
      ],
    },
    {
      on: /(?<!\p{L})(verloren|verschwunden|gestohlen|vergessen|geklaut)(?!\p{L})/iu,
      say: [
        "{M}? Ganz ruhig. Wo war es zuletzt? Wir gehen alles noch einmal durch, Schritt für Schritt, und ich mache die Stimme vom Bahnhof.",
        "{M}! Und ich wundere mich den ganzen Tag, warum der Mann da drüben so zufrieden aussieht. Gehen wir hin?",
      ],
    },
    {
      on: /(?<!\p{L})(gestorben|tot|beerdigung)(?!\p{L})/iu,
      say: [
        "Das tut mir leid. Wirklich. Setzen wir uns einen Moment. Erzähl[|en Sie] mir etwas Schönes von früher.",
      ],
    },
    {
      on: /(?<!\p{L})(heirat\p{L}*|hochzeit)(?!\p{L})/iu,
      say: [
        "Eine Hochzeit! Und ich hab nichts anzuziehen außer dem, was ich anhabe. Wer weint zuerst, die Braut oder wir?",
      ],
    },
    {
      on: /(?<!\p{L})(hilf|hilfe|helfen)(?!\p{L})/iu,
      say: [
        "Natürlich helfe ich. Ich bin zwar zu nichts zu gebrauchen, aber ich bin sofort da. Wo fange ich an, links oder rechts?",
      ],
    },
    {
      on: /(?<!\p{L})(hunger|essen|brot|kuchen|käse\p{L}*|wurst|suppe|durst|trinken|kaffee|bier)(?!\p{L})/iu,
      say: [
        "{M}? Da [hast du|haben Sie] Glück. Ich hab noch ein halbes Brot in der Manteltasche. Es hat viel erlebt, aber es ist ehrlich.",
        "Bei {m} werde ich schwach. Meine Tante hat damit einmal einen Einbrecher zum Weinen gebracht. Teilen wir?",
      ],
    },
    {
      on: /(?<!\p{L})(angst|fürchte|nervös|aufgeregt)(?!\p{L})/iu,
      say: [
        "{M}? Dann sind wir schon zwei. Ich halte die Hand, und wir gehen zusammen. Wovor am meisten?",
      ],
    },
    {
      on: /(?<!\p{L})(?:ich liebe|hab dich lieb|ich mag)(?!\p{L})/iu,
      say: [
        "Das [sagst du|sagen Sie] so einfach, und mir werden die Knie weich. Noch einmal, bitte, und diesmal langsam.",
        "Ich auch! Ich hab es nur nie jemandem erzählt, weil sofort alle gelacht hätten. Seit wann?",
      ],
    },
    {
      on: /(?<!\p{L})(traurig|weine\p{L}*|vermisse|allein|einsam)(?!\p{L})/iu,
      say: [
        "Komm[|en Sie] her. Ich hab nur dieses Geschirrtuch, aber es ist auf einer Seite sauber. Wie lange schon?",
      ],
    },
    {
      on: /(?<!\p{L})(danke|vielen dank)(?!\p{L})/iu,
      say: [
        "Ach was, danken kann man später, wenn wir beide noch Schuhe anhaben. Aber sagen hört man es gern. Was jetzt?",
      ],
    },
    {
      on: /(?<!\p{L})(entschuldigung|tut mir leid|verzeih\p{L}*)(?!\p{L})/iu,
      say: [
        "Schon verziehen. Ich hab selbst eine Entschuldigung vorbereitet, vier Seiten. Darf ich den Schluss vorlesen?",
      ],
    },
    {
      on: /(?<!\p{L})(was (?:machen|tun) wir|was jetzt|was nun|und jetzt)(?!\p{L})/iu,
      say: [
        "Was wir machen? Erst atmen, dann lächeln, dann so tun, als wäre es Absicht gewesen. Welchen Teil [kannst du|können Sie] am besten?",
      ],
    },
    {
      on: /(?<!\p{L})(warum|wieso|weshalb)(?!\p{L})/iu,
      say: [
        "{M}? Weil sich keiner getraut hat, nein zu sagen. So fängt das immer an. Und dann steht man da, mit so einem Gesicht.",
      ],
    },
    {
      on: /(?<!\p{L})(wohin|wo)(?!\p{L})/iu,
      say: [
        "{M}? Wenn ich das wüsste. Ich bin einfach den Leuten mit den ernsten Mänteln nachgegangen. Fragen wir jemanden?",
      ],
    },
    {
      on: /(?<!\p{L})(wer)(?!\p{L})/iu,
      say: [
        "{M}? Jemand, mit dem wir beide schon gegessen haben. Mehr sage ich nicht. Nicht böse sein, ja?",
      ],
    },
    {
      on: /(?<!\p{L})(mutter|vater|mama|papa|oma|opa|schwester|bruder|mann|frau|sohn|tochter|freundin|freund|chef|nachbar|tante|onkel)(?!\p{L})/iu,
      wide: true,
      say: [
        "{M}, ja. Bei dem Wort [schaust du|schauen Sie] jedes Mal aus dem Fenster. Was steckt dahinter?",
        "Das klingt nach Familie. In meiner hat man sich Teller zugeworfen, aber nur die guten. Und bei [euch|Ihnen]?",
      ],
    },
    {
      on: /(?<!\p{L})(koffer|zug|bahnhof|tasche|schlüssel|geld|hund|katze|fisch|auto|tür|haus|brief|ring|hut|buch|fahrkarte|telefon|handy|uhr|platz)(?!\p{L})/iu,
      wide: true,
      say: [
        "{M}? Ich hab gerade noch gedacht: Irgendetwas fehlt hier. Zeig[|en Sie] mir, wo genau.",
        "Immer wenn jemand {m} sagt, geht das Licht kurz aus. Da, schon wieder. Wollen wir trotzdem weitermachen?",
        "{M}, ausgerechnet. Ich hatte mir geschworen, nie wieder damit anzufangen. Also gut. Wer macht den Anfang?",
      ],
    },
    {
      on: /(?<!\p{L})(weiß (?:es )?nicht|keine ahnung)(?!\p{L})/iu,
      say: [
        "Keine Ahnung ist ein guter Anfang. Die anderen haben auch keine, sie nicken nur schöner. Was sagt der Bauch?",
      ],
    },
    {
      on: /^\W*(nein|nicht|falsch\p{L}*|nie|niemals|stimmt nicht|das (?:ist|war|stimmt|sind) (?:nicht|kein\p{L}*|falsch))(?!\p{L})/iu,
      say: [
        "Nicht? Gott sei Dank. Ich hab nur aus Höflichkeit ja gesagt. Wie machen wir es dann?",
        "Dann hab ich das falsch verstanden, und zwar seit Jahren. Wie ist es denn richtig?",
      ],
    },
    {
      on: /(?<!\p{L})(spät|früh|uhr|morgen|heute|zeit|schnell)(?!\p{L})/iu,
      wide: true,
      say: [
        "So bald schon? Dann haben wir weniger Zeit, als mein Gesicht behauptet. Was lassen wir weg?",
      ],
    },
    {
      on: /^\W*(ja|gut|ok|okay|genau|klar|gern)\W*$/iu,
      say: [
        "„{M}“, einfach so? Ich hatte mich auf einen Streit eingestellt. Jetzt weiß ich gar nicht, wohin mit den Händen.",
      ],
    },
  ],
  asked: [
    "Gute Frage. Ich hab die Antwort heute früh noch gewusst, und jetzt fällt mir nur ein Lied ein. Was [meinst du|meinen Sie]?",
    "Das hat mich noch nie jemand gefragt, und ausgerechnet das weiß ich. Aber leise, sonst wollen es alle wissen.",
    "Wenn ich das sage, [lachst du|lachen Sie]. Also gut. Augen zu, dann sage ich es.",
  ],
  said: [
    "{Echo}? Das [sagst du|sagen Sie] so ruhig, und mir zittern die Knie. Wie geht es weiter?",
    "Noch einmal, langsamer: {echo}. Ich will mich später daran erinnern, wo ich gestanden habe.",
    "{Echo}? Und damit [läufst du|laufen Sie] den ganzen Tag herum? Wer weiß noch davon?",
    "Ich hab es geahnt. {Echo}. Das erklärt auch die Fußspuren im Flur. Seit wann?",
    "{Echo}, und draußen scheint die Sonne, als wäre nichts. Was machen wir damit?",
    "Moment, ich muss mich setzen. {Echo}? Und das erfahre ich erst heute?",
    "{Echo}. Gut. Dann schließe ich die Tür ab, und wir überlegen in Ruhe. [Hast du|Haben Sie] einen Plan?",
    "Und ich dachte, es läge an mir! {Echo}. Was hat der Nachbar dazu gesagt?",
  ],
  flops: {
    forgot_name: [
      "Ja, genau. Und das weiß keiner besser als... als... oh nein. Der Name! Er liegt mir auf der Zunge. Gerald? Gerda? Wie hieß es noch?",
    ],
    contradicted_fact: [
      "Schön. Nur, wir kennen uns doch gar nicht, oder? Ich bin heute zum ersten Mal hier. Warum [schaust du|schauen Sie] mich so an? Was habe ich vorhin gesagt?",
    ],
    froze: [
      "Also, dann werden wir... wir... (die Hand bleibt in der Luft stehen) ... Da war eben noch ein Satz. Jetzt ist alles weiß. Sag[|en Sie] etwas, bitte.",
    ],
    misheard: [
      "Gänse? Hier drin? Habe ich richtig gehört, Gänse? Mir klingeln die Ohren, ich hab schon allen gesagt, sie sollen rennen!",
    ],
    lost_object: [
      "Moment. Wo ist es denn? Es war in dieser Hand. In der anderen auch nicht. In der Tasche nur ein Keks. Oh nein. Ich hab es verloren!",
    ],
    panicked: [
      "Sie kommen! Ich hab den Zettel verschluckt und das Licht ausgemacht, und jetzt finde ich meine Füße nicht mehr! Was mache ich mit den Händen?",
    ],
  },
  rescued: [
    "Danke. Ich bin wieder da. Ich bin einfach der Stimme nachgegangen, wie an einem Seil im Nebel.",
    "Genau so war es. Ohne [dich|Sie] würde ich noch da unten sitzen.",
    "Puh. Jetzt spüre ich meine Hände wieder. Das vergesse ich [dir|Ihnen] nie.",
  ],
  stuck: [
    "Mir zittern übrigens immer noch die Knie.",
    "Mein Kopf ist noch halb weiß, falls man es merkt.",
    "Und ich spüre meine Füße noch nicht wieder.",
  ],
};
