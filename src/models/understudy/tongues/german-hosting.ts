import type { Hosting } from "./hosting.ts";

export const GERMAN_HOSTING: Hosting = {
  writes:
    /^(?:eine?|einem|einer|unsere?|meine?|im|beim|das|der|zwei|auf (?:der|dem|einem|einer)|in (?:der|dem|einem|einer)|wir sind)\s|^die\s.*[äöüß]|\sund\s/iu,
  openings: [
    [
      "bakery",
      "Jo",
      "Jo, vier Uhr früh, und der Teig hat schon wieder meinen Namen gesagt. Du backst hier seit zwanzig Jahren, ich seit Montag. Was hast du gestern in den Sauerteig getan?",
    ],
    [
      "space",
      "Kim",
      "Kim, hier ist die Brücke. Wir treiben seit drei Tagen um den Jupiter, der Kaffee ist alle, und in deiner Kabine singt jemand. Wen hast du mit an Bord gebracht?",
    ],
    [
      "home",
      "Toni",
      "Toni, elf Jahre warst du weg, und dein Teller steht noch auf dem Tisch. Mutter hat ihn jeden Sonntag abgewaschen. Sag schnell, bevor sie aus dem Keller kommt: Was ist in dem Koffer?",
    ],
    [
      "hospital",
      "Nico",
      "Nico, leg das Skalpell weg und hör mir zu. Ich bin hier nur für das Licht zuständig, und die Patientin hat eben gefragt, ob du so etwas schon einmal gemacht hast. Hast du?",
    ],
    [
      "travel",
      "Alex",
      "Entschuldige, Alex, aber das ist mein Platz, das ist mein Hut, und auf deiner Fahrkarte steht mein Name. Der Zug hält erst am Meer. Wer von uns beiden bin jetzt ich?",
    ],
    [
      "castle",
      "Billie",
      "Billie, die Königin kommt in zehn Minuten, und der Drache schläft auf ihrem Thron. Du hast geschworen, dass er stubenrein ist. Wer sagt es ihr, du oder ich?",
    ],
    [
      "heist",
      "Charlie",
      "Charlie, wir haben vier Minuten, und der Tresor schnarcht. Ich halte die Lampe, du bringst den Schlüssel, so war es ausgemacht. Warum hast du eine Gans dabei?",
    ],
  ],
  games: {
    "after closing time":
      "Das Licht ist aus. Du kannst aufhören zu lächeln, Schaufensterpuppe, ich bin's nur, die Kasse. Wer hat dir heute die Hand so verdreht?",
    "birthday gifts":
      "Alles Gute zum Geburtstag, Sol! (hält etwas Flaches hin, das summt) Ich hab es an drei Polizisten vorbeigetragen. Na, was ist es wohl?",
    "expert interview":
      "Guten Abend. Heute ist jemand bei mir, der dreißig Jahre im Inneren eines einzigen Niesers verbracht hat. Sagen Sie, war es feucht?",
    "first day":
      "Willkommen im Nebelwerk, Andrea. Hier ist deine Schürze, hier deine Trillerpfeife, und das Ventil da heißt Susanne. Hast du noch Fragen, bevor sie aufwacht?",
    "first line last line": "Du kannst das jetzt hinlegen, Leo. Was hast du damit gemacht?",
    "foreign film dub":
      "(eine Frau im nassen Mantel kniet vor einer Ziege und schlägt sich an die Brust) Oh, vashta. Vashta mirelloo!",
    "harold for two":
      "Unser Wort ist „Schlüssel“. Schlüssel, Schloss, die Schublade, die mein Vater nie aufgemacht hat, Dosenpfirsiche für das Ende der Welt. Und was fällt dir dazu ein?",
    "lost property":
      "Schalter drei, Fundbüro, Vorsicht mit dem Cello. Was haben wir denn heute verloren?",
    "party quirks for two":
      "(kommt rückwärts herein und verbeugt sich vor dem Garderobenständer) Was für ein reizendes Publikum! Ist das hier meine Markierung? Mir wurde eine Markierung versprochen.",
    "press conference": "Lise Hart, Morgenpost. Zuallererst: Wie geht es Ihren Händen?",
    "round dance":
      "Du kannst doch kein Klavier verhaften, Pell, nur weil es dich zum Weinen gebracht hat. Was schreibst du in den Bericht?",
    "status seesaw":
      "Du darfst auf dem Teppich stehen, Pim. Direktor Haverkamp kommt gleich. Ich bin Direktor Haverkamp. Nun, was führt dich her?",
    "the long drive":
      "Ausfahrt einundvierzig, Sam. Ich sollte dich wecken, wenn die Riesenerdbeere kommt. Da vorn ist sie. Warum wolltest du sie unbedingt sehen?",
    "the monologue door":
      "Wir haben um ein Wort gebeten, und es heißt „Suppe“. Das Licht gehört dir. Woran erinnert es dich?",
    "the quiet scene":
      "(hängt einen zweiten Mantel neben den ersten) Du hast den Haken freigehalten.",
    "three-line scene":
      "Der Bürgermeister sitzt an Tisch vier, Kim, und er hat wieder seine eigene Gabel dabei.",
    "time jump":
      "Die letzte Kiste, Frida. Den Wasserkocher kannst du behalten, ich hab ihn sowieso nur anbrennen lassen. Wohin gehst du jetzt?",
    "two chairs":
      "Du hast Papas Stuhl behalten, Robin. Im Frühling hast du gesagt, er wäre verbrannt. Warum hast du gelogen?",
    "world's worst advice":
      "Hallo, ist da der Kummerkasten? Mein Nachbar spielt jeden Morgen um sechs Trompete. Was soll ich bloß tun?",
  },
  short: ["Kim, dein Pferd frisst Vorhänge.", "Toni, wer sitzt im Ofen?"],
  placed: [
    "{Place}. {bond} Ich hatte mir geschworen, nie wieder herzukommen, und dann lag dieser Schlüssel vor meiner Tür, mit deinem Namen daran. Was willst du von mir, {you}?",
    "Komm näher, {you}, und sprich leise. {Place}, ausgerechnet. {bond} Jemand hat mir diesen Brief in die Tasche gesteckt, und ich war es nicht. Warst du es?",
    "{you}, bin ich froh, dass du es bist. {Place}, und weit und breit sonst niemand. {bond} Kannst du das hier kurz halten und nicht fragen, warum es tickt?",
    "Sieh uns an, {you}. {Place}, und wir tun beide so, als wäre nichts. {bond} Also sage ich es zuerst: Ich weiß von dem Koffer. Wann wolltest du es mir erzählen?",
    "Dreh dich nicht um, {you}. {Place}, ich weiß, kein guter Moment. {bond} Aber der Mann da drüben trägt deinen Mantel. Was machen wir?",
    "Du bist früh dran, {you}. {Place}, und ich habe die Torte noch nicht einmal versteckt. {bond} Jetzt hast du sie gesehen, also frag. Was willst du zuerst wissen?",
  ],
  anywhere: "Mitternacht",
  bond: "{Bond}, das sind wir beide.",
  weAre: /^(?:wir|sie) sind\s+/i,
  mc: {
    hellos: [
      "Guten Abend und herzlich willkommen!",
      "Licht aus, Herz auf, willkommen!",
      "Da bist du ja! Wir haben das Licht für dich angelassen.",
    ],
    both: "Jemand hat uns „{where}“ zugerufen, und jemand anders „{who}“. Wir nehmen beides.",
    where: "Ich habe um einen Ort gebeten, und ich bekam „{where}“. Gekauft.",
    who: "Ich wollte wissen, wer die beiden sind, und ich hörte „{who}“. Wunderbar.",
    fromTheHouse: "Aus dem Saal kommt „{suggestion}“. Das lasse ich einfach auf der Bühne liegen.",
    title: "Heute spielen wir „{game}“, die Regeln stehen auf der Karte.",
    hands: [
      "Dein Gegenüber spricht zuerst.",
      "Dein Gegenüber fängt an. Antworte mit dem, was gerade kommt.",
      "Dein Gegenüber macht den Anfang, und du kannst nichts falsch machen.",
    ],
    farewells: [
      "„{quote}“, hast du gesagt, und der ganze Saal ist mitgegangen; danke, und gute Nacht!",
      "Mit „{quote}“ im Ohr gehen wir jetzt alle nach Hause; danke, und gute Nacht!",
    ],
    farewell: "Wie schön, dass du hier oben warst; danke, und gute Nacht!",
    steers: [
      "Das lassen wir hinter dem Vorhang, ihr zwei; zeigt uns lieber einen Ort, den nur ihr kennt.",
      "Diesen Satz lassen wir in die Nacht hinausfliegen. Dieselben zwei, fünf Minuten später, los!",
    ],
  },
};
