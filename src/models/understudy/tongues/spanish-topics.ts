/** More that is said on a stage in Spanish, the narrow things first. */
import type { Tongue } from "./tongue.ts";

export const SPANISH_FIRST: Tongue["topics"] = [
  {
    on: /(?<!\p{L})(te acuerdas|se acuerda usted|recuerdas)(?!\p{L})/iu,
    say: [
      "Como si fuera ayer. Me acuerdo de los zapatos y de quién se rio primero. ¿Cómo terminó aquello?",
      "He intentado olvidarlo, y solo me sale entre semana. ¿Por qué lo [piensas|piensa] justo ahora?",
    ],
  },
  {
    on: /(?<!\p{L})(qué (?:haces|estás haciendo|hace usted))(?!\p{L})/iu,
    say: [
      "Nada. Bueno, algo. Pero casi había terminado, y nadie se habría enterado. ¿Desde cuándo [estás|está] ahí?",
      "¿Qué parece que hago? No, no [contestes|conteste]. Mejor [sujeta|sujete] esta punta. ¿Nos mira alguien?",
    ],
  },
  {
    on: /(?<!\p{L})(quién (?:eres|es usted))(?!\p{L})/iu,
    say: [
      "¿Quién soy? Hasta esta mañana lo sabía. Digamos que alguien que [te|le] esperaba. ¿Decepción?",
    ],
  },
  {
    on: /(?<!\p{L})(no me mir(?:es|e)|no te rías|no se ría|deja de (?:mirar|reír)\p{L}*)(?!\p{L})/iu,
    say: ["No, no. Es la cara que me queda cuando tengo miedo. Ya miro al techo. ¿Qué pasó?"],
  },
  {
    on: /(?<!\p{L})(embarazad[oa]|un bebé|vamos a tener un)(?!\p{L})/iu,
    say: [
      "¿Un bebé? Tengo que sentarme. No, [siéntate tú|siéntese usted]. Que se siente todo el mundo. ¿Quién más lo sabe?",
    ],
  },
  {
    on: /(?<!\p{L})(aumento|despedir\p{L}*|despedid[oa]|renuncio|dimito)(?!\p{L})/iu,
    say: [
      "¿{M}? Justo hoy, que se ha parado el ascensor con el contable dentro. Dígamelo otra vez, más bajito. ¿Desde cuándo lo piensa?",
    ],
  },
  {
    on: /(?<!\p{L})(vámonos|vamos|corre|corramos|hay que (?:irnos|salir|correr)|tenemos que (?:irnos|salir))(?!\p{L})/iu,
    say: [
      "¿Ahora? Ya tengo un brazo en el abrigo. ¿Por la puerta o por la ventana? La puerta nos conoce, la ventana no.",
      "Vamos. Cuento hasta tres y salimos en el dos. ¿Qué nos llevamos, si cada uno solo tiene una mano libre?",
    ],
  },
  {
    on: /(?<!\p{L})(te perdono|perdonad[oa]|la perdono|lo perdono)(?!\p{L})/iu,
    say: [
      "¿Así, sin más? Traía cuatro páginas preparadas. Gracias. Lo malo es que ya no sé qué hacer con esta cara de culpa.",
    ],
  },
  {
    on: /(?<!\p{L})(no (?:lo |la |me |te )?vuelvas? a|no lo hagas|nunca más|no más)(?!\p{L})/iu,
    say: [
      "Nunca más. Lo juro por mi mano izquierda, que es la buena. ¿Y si lo hago otra vez, sin querer, un poquito?",
    ],
  },
  {
    on: /(?<!\p{L})(vendiste|vendió|vendí|vendido|empeñé|empeñaste)(?!\p{L})/iu,
    say: [
      "Sí. La vendí, por menos de lo que valía y por más de lo que merecía. Todavía oigo la campanilla de la tienda. ¿Qué tendría que haber hecho?",
      "¿{M}? Baja la voz. Solo hasta el viernes, me dijeron. Y ya van tres viernes. ¿Cómo te has enterado?",
    ],
  },
  {
    on: /(?<!\p{L})(no te creo|mientes|mentiste|mentiros[oa])(?!\p{L})/iu,
    say: [
      "Haces bien. Yo tampoco me creería, con estas orejas rojas. Pregúntame otra vez, y esta vez miro a los ojos.",
    ],
  },
  {
    on: /(?<!\p{L})(cuánto|cuánta|cuántos|cuántas)(?!\p{L})/iu,
    say: ["¿{M}? Once. Los conté dos veces, y el doce lo llevo en el zapato. ¿Es mucho o es poco?"],
  },
  {
    on: /(?<!\p{L})(dinero|plata|deuda|debes|deuda|pagar|pago)(?!\p{L})/iu,
    say: ["¿{M}? Tengo cuatro monedas y un botón, y el botón es lo que más vale. ¿Cuánto falta?"],
  },
  {
    on: /(?<!\p{L})(hospital|médic[oa]|enferm[oa]|duele|sangre|operación)(?!\p{L})/iu,
    say: ["¿{M}? Eso va primero. Todo lo demás puede esperar, hasta la sopa. ¿Quién más lo sabe?"],
  },
  {
    on: /(?<!\p{L})(mamá|papá|abuel[oa]) (?:me|te|nos|lo|la|se)(?!\p{L})/iu,
    say: [
      "¿{M}? Entonces no es solo una cosa, es una voz. Debí haberlo pensado. ¿Qué dijo, exactamente, aquel día?",
    ],
  },
  {
    on: /(?<!\p{L})(por qué no (?:me |lo |nos |se )*\p{L}+)(?!\p{L})/iu,
    say: [
      "Porque me daba vergüenza, y la vergüenza siempre encuentra un martes. Lo tuve en la boca mil veces. ¿Qué habrías dicho tú?",
    ],
  },
  {
    on: /(?<!\p{L})(dónde está\p{L}*|dónde (?:pusiste|dejaste|guardaste))(?!\p{L})/iu,
    say: [
      "¿{M}? En un sitio seguro. Tan seguro que no me acuerdo. Si fueras yo, ¿dónde mirarías primero?",
    ],
  },
  {
    on: /(?<!\p{L})(cansad[oa]|sueño|dormir|dormido|dormí)(?!\p{L})/iu,
    say: [
      "¿{M}? Se nota en la voz, las palabras se apoyan unas en otras. Aquí hay sitio. Yo vigilo. ¿Desde cuándo?",
    ],
  },
  {
    on: /(?<!\p{L})(fantasma|monstruo|ruido|pasos|sombra|muert[oa]s)(?!\p{L})/iu,
    say: [
      "¿{M}? Lo oí también, y esperaba que fuera mi estómago. No te muevas. ¿Viene hacia aquí o se va?",
    ],
  },
  {
    on: /(?<!\p{L})(policía|cárcel|inspector\p{L}*)(?!\p{L})/iu,
    say: [
      "¿{M}? ¿Aquí? Entonces no decimos nada, pero con convicción. ¿Qué es lo que no deben encontrar?",
    ],
  },
  {
    on: /(?<!\p{L})(odio|enfadad[oa]|enojad[oa]|hart[oa]|furios[oa])(?!\p{L})/iu,
    say: [
      "Con razón. Más alto, si hace falta, que yo no me defiendo. ¿Qué fue lo peor? Empieza por eso.",
    ],
  },
  {
    on: /(?<!\p{L})(feliz|content[oa]|alegre|felicidades|enhorabuena)(?!\p{L})/iu,
    say: [
      "¿{M}? Se contagia. Ya no me acuerdo de por qué iba a gritar. ¿Cómo lo celebramos, con lo que hay?",
    ],
  },
];
