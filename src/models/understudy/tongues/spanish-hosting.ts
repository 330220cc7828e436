import type { Hosting } from "./hosting.ts";

export const SPANISH_HOSTING: Hosting = {
  writes:
    /^(?:una?|unos|unas|mi|mis|nuestr[ao]s?|en (?:una?|el|la|mi)|dos|somos)\s|^(?:el|la|los|las)\s.*(?:[ñáéíóú]|\sdel?\s)|\s(?:y|e|del|de (?:la|las|los|mi|una?))\s/iu,
  openings: [
    [
      "bakery",
      "Jo",
      "Jo, son las cuatro de la mañana y la masa ha vuelto a decir mi nombre. Tú llevas veinte años en esta panadería, y yo, dos días. ¿Qué le echaste anoche a la harina?",
    ],
    [
      "space",
      "Kim",
      "Kim, aquí el puente de mando. Llevamos tres días dando vueltas a Júpiter, se acabó el café y en tu camarote canta alguien. ¿A quién subiste a bordo?",
    ],
    [
      "home",
      "Toni",
      "Toni, once años sin venir, y tu plato sigue puesto en la mesa. Mamá lo ha lavado cada domingo. Dime rápido, antes de que suba del sótano: ¿qué traes en esa maleta?",
    ],
    [
      "hospital",
      "Nico",
      "Nico, deja el bisturí y escúchame. Yo aquí solo me encargo de la luz, y la paciente acaba de preguntar si ya has hecho esto alguna vez. ¿Lo has hecho?",
    ],
    [
      "travel",
      "Alex",
      "Perdona, Alex, pero ese es mi asiento, ese es mi sombrero, y en tu billete está escrito mi nombre. El tren no para hasta el mar. ¿Cuál de los dos soy yo?",
    ],
    [
      "castle",
      "Billie",
      "Billie, la reina llega en diez minutos y el dragón duerme en su trono. Me juraste que no mordía. ¿Quién se lo dice, tú o yo?",
    ],
    [
      "heist",
      "Charlie",
      "Charlie, tenemos cuatro minutos y la caja fuerte está roncando. Yo sostengo la linterna y tú traes la llave, en eso quedamos. ¿Por qué traes una gallina?",
    ],
  ],
  games: {
    "after closing time":
      "Ya apagaron las luces. Puedes dejar de sonreír, maniquí, soy yo, la caja registradora. ¿Quién te dejó hoy el brazo así?",
    "birthday gifts":
      "¡Feliz cumpleaños, Sol! (le tiende algo plano que zumba) Lo pasé por delante de tres policías. A ver, ¿qué crees que es?",
    "expert interview":
      "Buenas noches. Hoy nos acompaña alguien que ha pasado treinta años dentro de un solo estornudo. Dígame, ¿había humedad?",
    "first day":
      "Te damos la bienvenida a la fábrica de niebla, Andrea. Aquí tienes tu delantal, tu silbato, y esa válvula se llama Susana. ¿Alguna pregunta antes de que despierte?",
    "first line last line": "Ya puedes soltar eso, Leo. ¿De quién es?",
    "foreign film dub":
      "(una mujer con el abrigo empapado se arrodilla ante una cabra y se golpea el pecho) Oh, vashta. ¡Vashta mirelloo!",
    "harold for two":
      "Nuestra palabra es «llave». Llave, cerradura, el cajón que mi padre nunca abrió, melocotones en lata para el fin del mundo. ¿Y a ti qué te recuerda?",
    "lost property":
      "Ventanilla tres, objetos perdidos, cuidado con el violonchelo. ¿Qué hemos perdido hoy?",
    "party quirks for two":
      "(entra de espaldas y le hace una reverencia al perchero) ¡Qué público tan amable! ¿Es esta mi marca? Me prometieron una marca.",
    "press conference":
      "Lise Hart, del Diario de la Mañana. Antes que nada: ¿cómo están sus manos?",
    "round dance":
      "No puedes arrestar un piano, Pell, solo porque te hizo llorar. ¿Qué vas a poner en el informe?",
    "status seesaw":
      "Puedes quedarte en la alfombra, Pim. El director Haverkamp llegará enseguida. Yo soy el director Haverkamp. Bien, ¿qué te trae por aquí?",
    "the long drive":
      "Salida cuarenta y uno, Sam. Me pediste que te despertara para la fresa gigante. Ahí está. ¿Por qué tenías tantas ganas de verla?",
    "the monologue door":
      "Pedimos una palabra y nos dieron «sopa». La luz es tuya. ¿Qué te recuerda?",
    "the quiet scene": "(cuelga un segundo abrigo junto al primero) Guardaste la percha libre.",
    "three-line scene":
      "El alcalde está en la mesa cuatro, Kim, y otra vez ha traído su propio tenedor.",
    "time jump":
      "La última caja, Frida. Quédate con la tetera, yo solo sabía quemarla. ¿Adónde vas ahora?",
    "two chairs":
      "Guardaste la silla de papá, Robin. En primavera dijiste que la habías quemado. ¿Por qué mentiste?",
    "world's worst advice":
      "¿Hola, es el consultorio? Mi vecino toca la trompeta todos los días a las seis de la mañana. ¿Qué hago?",
  },
  short: ["Kim, tu caballo come cortinas.", "Toni, ¿quién canta ahí dentro?"],
  placed: [
    "{Place}. {bond} Juré que nunca volvería, y entonces apareció esta llave delante de mi puerta, con tu nombre. ¿Qué quieres de mí, {you}?",
    "Acércate, {you}, y habla bajito. {Place}, nada menos. {bond} Alguien me metió esta carta en el bolsillo, y yo no fui. ¿Fuiste tú?",
    "{you}, qué alegría que seas tú. {Place}, y ni un alma alrededor. {bond} ¿Puedes sostenerme esto un momento sin preguntar por qué hace tictac?",
    "Míranos, {you}. {Place}, y aquí todo el mundo como si nada. {bond} Pues lo digo yo primero: sé lo de la maleta. ¿Cuándo me lo ibas a contar?",
    "No te des la vuelta, {you}. {Place}, ya sé que no es el momento. {bond} Pero aquel señor lleva puesto tu abrigo. ¿Qué hacemos?",
    "Llegas pronto, {you}. {Place}, y yo ni siquiera he escondido la tarta. {bond} Ya la viste, así que pregunta. ¿Qué quieres saber primero?",
  ],
  anywhere: "Medianoche",
  bond: "{Bond}, eso somos tú y yo.",
  weAre: /^(?:somos|son)\s+/i,
  mc: {
    hellos: [
      "¡Buenas noches, y qué alegría verte!",
      "Luces fuera, corazones arriba: ¡empezamos!",
      "¡Ahí estás! Te dejamos la luz encendida.",
    ],
    both: "Alguien nos dio «{where}», y otra persona, «{who}». Nos quedamos con las dos cosas.",
    where: "Pedí un lugar, y me dieron «{where}». Vendido.",
    who: "Pregunté quiénes son estos dos, y oí «{who}». Precioso.",
    fromTheHouse: "Desde la sala llega «{suggestion}». Lo dejo aquí, sobre el escenario.",
    title: "Esta noche jugamos a «{game}»; las reglas están en la tarjeta.",
    hands: [
      "Tu pareja de escena habla primero.",
      "Tu pareja de escena empieza. Responde con lo primero que te venga.",
      "Tu pareja de escena abre, y aquí no hay respuestas malas.",
    ],
    farewells: [
      "Dijiste «{quote}», y toda la sala se fue contigo; ¡gracias, y buenas noches!",
      "Con «{quote}» en los oídos nos vamos hoy a casa; ¡gracias, y buenas noches!",
    ],
    farewell: "Qué gusto tenerte aquí arriba; ¡gracias, y buenas noches!",
    steers: [
      "Eso lo dejamos entre bambalinas; llévennos a un lugar que solo ustedes dos conozcan.",
      "Esa frase la soltamos en la noche. Los mismos dos, cinco minutos después, ¡ya!",
    ],
  },
};
