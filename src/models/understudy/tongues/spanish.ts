import { SPANISH_HOSTING } from "./spanish-hosting.ts";
import { SPANISH_FIRST } from "./spanish-topics.ts";
import type { Tongue } from "./tongue.ts";
import { SPANISH_TURNING } from "./turning.ts";

export const spanish: Tongue = {
  code: "es",
  hosts: SPANISH_HOSTING,
  quotes: ["«", "»"],
  hears:
    /(?<!\p{L})(?:el|los|las|que|es|mi|yo|por|muy|está|estás|qué|una|un|para|con|no|sí|hola|gracias|tengo|quiero|como|cómo|pero|tú|te|me|le|lo|la|su|en|al|del|soy|eres|creo|dónde|quién|adiós|bueno|ese|esa|esto|sin|voy|hay|amigo|amiga|vamos|vámonos|nos|ya|se|fue|era|todo|todos|siempre|porque|cuando|aquí|ahora|otra|otro|bien|ven|dame|mira|oye|claro|jefe|estoy|viene|tiene|tienen|dile|somos|quieres|puedes|luego|entonces|también|mucho|nuestro|nuestra|esa|eso|está|están|son|ella|él|dónde|cuánto|mamá|papá|nunca|nada|casa)(?!\p{L})|[¿¡ñáéíóú]/giu,
  asks: /^\W*(?:y |pero )?(?:qué|quién|dónde|adónde|cómo|cuándo|cuánt\p{L}+|por qué|es verdad|me vas|te vas|puedes|puedo|tienes|quieres|sabes|eres|estás) /iu,
  formal: /(?<!\p{L})(?:usted|ustedes|señor|señora)(?!\p{L})/iu,
  typed: [
    [/(?<!\p{L})donde(?!\p{L})/giu, "dónde"],
    [
      /(?<=\p{L} |^)quien(?= (?:es|está|esta|fue|era|eres|te|me|lo|la|se|ha|va)(?!\p{L}))/giu,
      "quién",
    ],
    [/(?<!\p{L})cuant([oa]s?)(?!\p{L})/giu, "cuánt$1"],
    [/(?<=^\W*(?:y |pero )?)por que(?!\p{L})/giu, "por qué"],
    [
      /(?<=^\W*(?:y |pero )?)que (?=(?:es|haces|hacemos|hago|pasa|quieres|te|me|vas|dices|está|esta|fue|era)(?!\p{L}))/giu,
      "qué ",
    ],
    [/(?<=^\W*(?:y |pero )?)como (?=(?:est|te|se|lo|puede|sabes|es)(?:\p{L}*))/giu, "cómo "],
    [/(?<=(?:dónde|qué|quién|cómo|todo|no|ya|él|ella|me|te|lo) )esta(?!\p{L})/giu, "está"],
    [/(?<!\p{L})(mam|pap)a(?!\p{L})/giu, "$1á"],
    [/(?<!\p{L})estas (?=loc|bien|mal|segur|enfadad|trist|ahí|aquí)/giu, "estás "],
    [/(?<!\p{L})(aqu|ah)i(?!\p{L})/giu, "$1í"],
    [/(?<!\p{L})adios(?!\p{L})/giu, "adiós"],
    [/(?<!\p{L})tambien(?!\p{L})/giu, "también"],
    [/(?<!\p{L})policia(?!\p{L})/giu, "policía"],
    [/(?<!\p{L})vamonos(?!\p{L})/giu, "vámonos"],
  ],
  turning: SPANISH_TURNING,
  turnsTo: [
    "¡Ah, en español! Mejor. Así no nos entiende nadie en esta casa.",
    "¿Hablamos así hoy? Con gusto. Las paredes de aquí solo saben inglés.",
  ],
  topics: [
    ...SPANISH_FIRST,
    {
      on: /(?<!\p{L})(hola|buen[oa]s (?:días|tardes|noches))(?!\p{L})/iu,
      say: ["¡{M}! Por fin llega alguien. Llevo una hora hablando con la lámpara. ¿Qué ha pasado?"],
    },
    {
      on: /(?<!\p{L})(adiós|hasta luego|me voy|nos vemos)(?!\p{L})/iu,
      say: [
        "¿Ya? ¿{M}? Ahora que nos estábamos acostumbrando. Por lo menos, un abrazo. Uno corto.",
      ],
    },
    {
      on: /(?<!\p{L})(perdido|perdí|perdida|robado|olvidado|olvidé)(?!\p{L})/iu,
      say: [
        "¿{M}? Calma. Vamos a repetir el día entero, paso a paso, y yo hago de sospechoso. ¿Dónde empezó?",
      ],
    },
    {
      on: /(?<!\p{L})(murió|muerto|muerta|funeral)(?!\p{L})/iu,
      say: ["Lo siento mucho. De verdad. Sentémonos un momento. Quiero oír algo bonito de antes."],
    },
    {
      on: /(?<!\p{L})(boda|casar\p{L}*|casa conmigo)(?!\p{L})/iu,
      say: ["¡Una boda! Y yo con estos zapatos. ¿Quién llora primero, la novia o nosotros?"],
    },
    {
      on: /(?<!\p{L})(ayuda\p{L}*|socorro)(?!\p{L})/iu,
      say: ["¿Ayuda? Claro. No sirvo para nada, pero llego enseguida. ¿Por dónde empiezo?"],
    },
    {
      on: /(?<!\p{L})(hambre|tacos?|cerveza|pan|queso|sopa|comida|comer|picante|cebolla|café|vino|sed|cocin\p{L}*)(?!\p{L})/iu,
      say: [
        "¿{M}? Estamos salvados. Mi tía, con menos que eso, hizo llorar a un ladrón. ¿Compartimos?",
        "Cuidado con eso: {m}. La última persona que lo pidió todavía está bailando en la calle. ¿Segurísimo?",
      ],
    },
    {
      on: /(?<!\p{L})(miedo|nervios\p{L}*|asust\p{L}*)(?!\p{L})/iu,
      say: [
        "¿{M}? Entonces somos dos. [Dame|Deme] la mano y vamos juntos. ¿Qué es lo peor que puede pasar?",
      ],
    },
    {
      on: /(?<!\p{L})(te quiero|te amo|me gustas?|me encanta\p{L}*)(?!\p{L})/iu,
      say: [
        "¿{M}? Otra vez, por favor, más despacio, y en el oído bueno. Tenía un discurso preparado y se me ha ido.",
      ],
    },
    {
      on: /(?<!\p{L})(triste|llor\p{L}+|extraño|sol[oa])(?!\p{L})/iu,
      say: [
        "No es nada, es la cebolla. Bueno, no es la cebolla. [Siéntate|Siéntese] aquí, y lloramos por turnos.",
      ],
    },
    {
      on: /(?<!\p{L})(gracias)(?!\p{L})/iu,
      say: [
        "¿{M}? Eso se dice al final, si todavía tenemos zapatos. Pero qué bien suena. ¿Y ahora?",
      ],
    },
    {
      on: /(?<!\p{L})(perdón|lo siento|disculp\p{L}*)(?!\p{L})/iu,
      say: [
        "¿{M}? Perdonado. Yo también traía una disculpa, de cuatro páginas. ¿Leo solo el final?",
      ],
    },
    {
      on: /(?<!\p{L})(verdad|mentira|secreto)(?!\p{L})/iu,
      say: [
        "¿La {m}? ¿Toda? Muy bien. Yo sujeto la puerta, para que nadie salga corriendo. Ni siquiera yo.",
      ],
    },
    {
      on: /(?<!\p{L})(por qué)(?!\p{L})/iu,
      say: [
        "¿{M}? Porque nadie se atrevió a decir que no. Así empieza todo. Y aquí estamos, con esta cara.",
      ],
    },
    {
      on: /(?<!\p{L})(dónde|adónde)(?!\p{L})/iu,
      say: ["¿{M}? Si lo supiera. Yo solo seguí a la gente de abrigo serio. ¿Preguntamos?"],
    },
    {
      on: /(?<!\p{L})(quién)(?!\p{L})/iu,
      say: [
        "¿{M}? Alguien con quien los dos hemos cenado. No digo más. [Mira|Mire] los zapatos, y [verás|verá].",
      ],
    },
    {
      on: /(?<!\p{L})(qué (?:hacemos|hago|digo|le digo))(?!\p{L})/iu,
      say: [
        "¿{M}? Primero respirar, luego sonreír, y después la primera palabra que salga. Yo estoy justo detrás.",
      ],
    },
    {
      on: /(?<!\p{L})(madre|padre|mamá|papá|abuel[oa]|herman[oa]|hij[oa]|marido|mujer|espos[oa]|tí[oa]|prim[oa]|jef[ea]|amig[oa]|vecin[oa]|hombre)(?!\p{L})/iu,
      wide: true,
      say: [
        "¿{M}? Cada vez que suena esa palabra, alguien mira por la ventana. ¿Qué hay detrás?",
        "Siempre hay uno así: {m}. En mi casa se tiraban los platos, pero solo los buenos. [Sigue|Siga].",
      ],
    },
    {
      on: /(?<!\p{L})(perro|gato|pescado|puerta|casa|dinero|llaves?|carta|anillo|sombrero|libro|coche|tren|maleta|teléfono|caja|fuego)(?!\p{L})/iu,
      wide: true,
      say: [
        "¿{M}? Lo estaba pensando: aquí falta algo. Quiero verlo de cerca. ¿Dónde, exactamente?",
        "Otra vez lo mismo: {m}. Me juré no volver a empezar. En fin. ¿Quién va primero?",
      ],
    },
    {
      on: /(?<!\p{L})(años?|meses|días|horas?|minutos?|mañana|tarde|temprano)(?!\p{L})/iu,
      wide: true,
      say: [
        "¿{M}? Entonces tenemos menos tiempo del que dice mi cara. ¿Qué dejamos para otro día?",
      ],
    },
    {
      on: /(?<!\p{L})(no|nunca|nada|tampoco)(?!\p{L})/iu,
      wide: true,
      say: [
        "¿{M}? Menos mal. Yo dije que sí solo por educación. ¿Cómo lo hacemos, entonces?",
        "De acuerdo, {m}. Lo tenía mal entendido, y desde hace años. ¿Cómo era de verdad?",
      ],
    },
    {
      on: /^\W*(sí|si|vale|bueno|ok|claro|perfecto)\W*$/iu,
      say: [
        "¿{M}, así, sin pelear? Venía preparado para una discusión. Ahora no sé dónde poner las manos.",
      ],
    },
  ],
  asked: [
    "Buena pregunta. Esta mañana lo sabía, y ahora solo me acuerdo de una canción. ¿Qué [dirías tú|diría usted]?",
    "Eso nunca me lo había preguntado nadie, y justo eso sí lo sé. Pero bajito, que luego lo quieren saber todos.",
    "Si lo digo, [te ríes|se ríe]. Bueno. Con los ojos cerrados, y [te|le] lo cuento.",
  ],
  said: [
    "{Echo}. Lo [dices|dice] con una calma, y a mí me tiemblan las rodillas. ¿Y después?",
    "Otra vez, más despacio: {echo}. Quiero acordarme de dónde estaba yo en este momento.",
    "¿{Echo}? ¿Y [llevas|lleva] eso encima todo el día? ¿Quién más lo sabe?",
    "Lo sabía. {Echo}. Eso explica también las huellas del pasillo. ¿Desde cuándo?",
    "Un momento, me siento. ¿{Echo}? ¿Y me entero hoy?",
    "{Echo}, y afuera hace sol, como si nada. ¿Qué hacemos con eso?",
    "¡Y yo que pensaba que era culpa mía! {Echo}. ¿Qué dijo el vecino?",
    "{Echo}. Bien. Cierro la puerta con llave y lo pensamos con calma. ¿[Tienes|Tiene] un plan?",
  ],
  flops: {
    forgot_name: [
      "Exacto. Y eso nadie lo sabe mejor que... que... ay, no. ¡El nombre! Lo tengo en la punta de la lengua. ¿Gerardo? ¿Gertrudis? ¿Cómo era?",
    ],
    contradicted_fact: [
      "Muy bien. Aunque nosotros no nos conocemos de nada, ¿no? Es la primera vez que entro aquí. ¿Por qué esa cara? ¿Qué dije antes?",
    ],
    froze: [
      "Entonces vamos a... a... (la mano se queda en el aire) ... Había una frase. Ya no está. Todo blanco. [Di|Diga] algo, por favor.",
    ],
    misheard: [
      "¿Gansos? ¿Aquí dentro? ¿He oído bien, gansos? Me zumban los oídos, ¡y ya les he dicho a todos que corran!",
    ],
    lost_object: [
      "[Espera|Espere]. ¿Dónde está? Lo tenía en esta mano. En la otra tampoco. En el bolsillo, una galleta. Ay, no. ¡Lo he perdido!",
    ],
    panicked: [
      "¡Ya vienen! Me he tragado la nota, he apagado la luz y ahora no encuentro mis propios pies. ¿Qué hago con las manos?",
    ],
  },
  rescued: [
    "Gracias. Ya he vuelto. Solo seguí la voz, como una cuerda en la niebla.",
    "Eso es, así era. Yo todavía estaría ahí abajo.",
    "Uf. Vuelvo a sentir las manos. Esto no se me olvida.",
  ],
  stuck: [
    "Por cierto, las rodillas me siguen temblando.",
    "Y sigo con la cabeza medio en blanco, por si se nota.",
    "Todavía no me siento los pies, por cierto.",
  ],
};
