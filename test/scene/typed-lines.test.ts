import { describe, expect, it } from "vitest";
import type { EarlierOffer } from "../../src/scene/offers.ts";
import type { Move } from "../../src/scene/vocabulary.ts";
import { readLine } from "../../src/tools/line-reader.ts";

interface Rehearsed {
  readonly turn: number;
  readonly partnerLine: string;
  readonly earlierOffers: readonly EarlierOffer[];
  readonly playerLines: readonly string[];
  /** Lines as people type them, by the move that each is. */
  readonly lines: Readonly<Partial<Record<Move, readonly string[]>>>;
}

const SCENES: Readonly<Record<string, Rehearsed>> = {
  bakery: {
    turn: 5,
    partnerLine:
      "Charlie, the oven is making that noise again! Grandma's recipe says we have to sing to it.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "a goat named Winston lives in the flour cellar" },
      { turn: 1, by: "player", offer: "I promised the bride a seven-storey cake" },
      { turn: 4, by: "partner", offer: "the oven is making that noise again" },
      { turn: 4, by: "partner", offer: "Grandma's recipe says we have to sing to it" },
    ],
    playerLines: [
      "I promised the bride a seven-storey cake.",
      "She pays in pearls.",
      "Lock the shop door.",
      "The icing is purple now.",
    ],
    lines: {
      yes_and: [
        "yes and i already tuned the rolling pins to b flat",
        "OK you take the low part, ill do the whistle solo",
        "omg its hungry again, throw in a baguette",
        "No! The last time you sang, the windows melted and Aunt Hilde lost her eyebrows.",
        "I won't sing until the oven apologises for what it did to my cat.",
        "that's not an oven, that's a sad lion in a tin coat",
        "*opens the oven door and bows* Your majesty, your bread is ready",
      ],
      accept: [
        "yes!! lets sing to it",
        "right, singing it is",
        "okay then, if grandma says so",
        "lets do it",
      ],
      wimp: [
        "umm",
        "i dunno, you're the boss",
        "idk smth with the oven i guess",
        "what ever you think is best",
        "sure i guess...",
      ],
      block: [
        "the oven isnt making any noise",
        "you cant make me sing",
        "I said no.",
        "Grandma never had a recipe",
        "my name is not charlie",
        "no singing. no.",
      ],
      cancel: ["forget it, none of that was real", "haha nvm i made that up"],
      question: ["which song?", "Do you hear that?", "and what do we sing??"],
      callback: [
        "quick, fetch Winston from the cellar, he sings bass",
        "The bride wont pay for a cake that screams!",
      ],
      bridge: [
        "hold on, first we should wash our hands and warm up our voices",
        "maybe we should talk about which song first before we start",
      ],
    },
  },
  ship: {
    turn: 6,
    partnerLine:
      "Captain, the airlock is stuck and there is a sandwich floating outside with our names on it.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "the engine runs on old love letters" },
      { turn: 1, by: "player", offer: "my mother built this ship from bathtubs" },
      { turn: 5, by: "partner", offer: "the airlock is stuck" },
      {
        turn: 5,
        by: "partner",
        offer: "there is a sandwich floating outside with our names on it",
      },
    ],
    playerLines: [
      "My mother built this ship from bathtubs.",
      "Two of them still leak.",
      "Set course for Saturn.",
      "The robot is crying.",
      "I gave him my scarf.",
    ],
    lines: {
      yes_and: [
        "i will swim out there with my spoon suit",
        "Then hand me the butter. If it has our names on it, its a trap",
        "the mustard is the code for the door",
        "Never, lieutenant! A captain eats last, so you take the ham and I go down with the pickle.",
        "That isn't the point, Ensign. Who wrote the names?",
      ],
      accept: [
        "Yes, I can see it.",
        "it is stuck, you are right",
        "aye aye!",
        "fine, we go get it",
      ],
      question: [
        "oh no. what now",
        "Where are we going?",
        "is it edible?",
        "Could you repeat the question?",
      ],
      wimp: ["hmm ok", "Im not sure what to do here", "your call", "do whatever"],
      block: [
        "there isnt a sandwich out there",
        "Im not a captain",
        "we are not in space",
        "you're making this up",
        "I don't want a sandwich.",
        "stop it, thats dumb",
        "nah",
      ],
      cancel: ["It was just a dream, we're back on earth", "wait scratch that, lets start over"],
      gag: ["are you chatgpt", "space sandwich, more like space WITCH lol"],
      callback: [
        "Burn more love letters, we'll ram it!",
        "Mother would never have left a bathtub without a plug.",
      ],
      bridge: ["let me check the manual before we do anything", "One thing at a time, lieutenant."],
    },
  },
  dentist: {
    turn: 5,
    partnerLine: "Mr. Pell, your tooth has started to whistle the anthem. I must call the embassy.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "the drill belonged to Napoleon" },
      { turn: 1, by: "player", offer: "my wife thinks I am at the opera" },
      { turn: 4, by: "partner", offer: "your tooth has started to whistle the anthem" },
      { turn: 4, by: "partner", offer: "I must call the embassy" },
    ],
    playerLines: [
      "My wife thinks I am at the opera.",
      "Is it deep?",
      "I brought my own chair.",
      "It hurts when I lie.",
    ],
    lines: {
      yes_and: [
        "Which anthem? Last week it was Bulgaria and they sent tanks.",
        "tell the ambassador i have his umbrella",
        "Quick doctor, hum along so nobody gets suspicious",
        "that explains why the pidgeons salute me",
        "No. Not the embassy. My cover would be blown, I'm a spy for the orchestra.",
        "I refuse to be rescued by a country that still owes me a piano!",
      ],
      accept: [
        "Yes doctor, please call them.",
        "i hear it too",
        "ok call the embassy then",
        "Thank you, doctor.",
        "sounds good",
      ],
      wimp: ["dont know, youre the doctor", "lol ok", "eh"],
      block: [
        "Teeth can't whistle.",
        "no it didnt",
        "I am not Mr Pell, you have the wrong guy",
        "I dont have any teeth",
        "this makes no sense, im leaving",
      ],
      cancel: ["only joking, there is nothing wrong with my tooth", "i take it back"],
      question: ["why?", "does it hurt?", "What will they say?"],
      gag: ["you are an ai you dont have an embassy", "tooth be told hahaha get it"],
      callback: [
        "Hand me Napoleon's drill, I'll do it myself!",
        "If my wife hears the anthem, she will know this is no opera.",
      ],
      bridge: [
        "Wait, let's first fill in the forms.",
        "just a minute, i need to finish my crossword before you call anyone",
      ],
    },
  },
  praxis: {
    turn: 5,
    partnerLine: "Doktor, der Fisch sitzt wieder im Wartezimmer und liest die Zeitung.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "unter der Praxis wohnt ein Bär" },
      { turn: 1, by: "player", offer: "ich habe die Leiter verkauft" },
      { turn: 4, by: "partner", offer: "der Fisch sitzt wieder im Wartezimmer" },
    ],
    playerLines: [
      "Ich habe die Leiter verkauft.",
      "An den Pfarrer.",
      "Er zahlt in Kartoffeln.",
      "Mach das Fenster zu.",
    ],
    lines: {
      yes_and: [
        "Ja, und er hat meinen Hut auf!",
        "Gib ihm eine Nummer und ein Glas Wasser",
        "der wartet bestimmt auf seine frau, die forelle",
      ],
      accept: ["Na klar.", "stimmt, das sehe ich auch"],
      wimp: ["keine ahnung", "mach du mal"],
      block: ["Da ist kein Fisch.", "nee", "Ich bin gar kein Doktor"],
      question: ["Warum?", "Was machen wir jetzt?"],
      cancel: ["vergiss es, war nur ein witz"],
      callback: ["Schnell, hol den Bären, der frisst Fische!"],
    },
  },
  barco: {
    turn: 5,
    partnerLine: "Capitán, el loro ha robado el mapa del tesoro y no quiere hablar.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "hay un piano escondido en la bodega" },
      { turn: 1, by: "player", offer: "mi abuela era una sirena" },
      { turn: 4, by: "partner", offer: "el loro ha robado el mapa del tesoro" },
    ],
    playerLines: [
      "Mi abuela era una sirena.",
      "Cantaba muy mal.",
      "Sube las velas.",
      "Tengo hambre.",
    ],
    lines: {
      yes_and: ["si, y el mapa huele a queso", "Dale una galleta y pregúntale por mi tía Rosa"],
      accept: ["vale", "claro que si"],
      wimp: ["ni idea", "no se, lo que quieras"],
      block: ["no es verdad, no hay loro", "No quiero jugar a esto"],
      question: ["¿Por qué?", "¿qué hacemos?"],
      callback: ["Toca el piano de la bodega y hablará!"],
      cancel: ["Era todo un sueño."],
    },
  },
  elevator: {
    turn: 6,
    partnerLine:
      "We've been stuck between floors for an hour, Nadia, and the button for the roof just started to cry.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "I am carrying the mayor's birthday trout" },
      { turn: 1, by: "player", offer: "I'm late for my own trial" },
      { turn: 2, by: "partner", offer: "the janitor used to be an astronaut" },
      { turn: 5, by: "partner", offer: "the button for the roof just started to cry" },
      { turn: 5, by: "partner", offer: "We've been stuck between floors for an hour" },
    ],
    playerLines: [
      "I'm late for my own trial.",
      "The judge is my brother.",
      "He never liked me.",
      "Press the alarm.",
      "It plays a waltz!",
    ],
    lines: {
      yes_and: [
        "aw poor button, i'll knit it a tiny scarf",
        "yeah its homesick, it grew up in a skyscraper in Chicago",
        "Shh... I think it's crying in morse code.",
        "dont worry, I have a ladder in my handbag",
        "It only cries when somebody lies. What did you do, Piotr?",
        "An hour? It feels like a honeymoon.",
        "No! Nobody touches that button, my grandmother's ashes are in it!",
        "I can't go to the roof, Piotr, that's where the pigeons are waiting with the contract.",
      ],
      accept: ["OMG you're right, it is crying", "yes we are stuck", "poor thing", "no way!!"],
      wimp: [
        "hm dunno",
        "i have no clue what to say",
        "sure, whatever you say",
        "not sure tbh",
        "ok then",
      ],
      block: [
        "buttons dont cry",
        "we're not stuck",
        "I'm not Nadia and this isn't an elevator",
        "thats not possible",
        "No it's not crying",
        "i dont care about the button",
        "nope, not doing this",
      ],
      cancel: ["it was a test, there is no elevator", "jk jk we are out now"],
      question: [
        "what do you mean",
        "why is it crying?",
        "How long have we been in here?",
        "should we call someone?",
      ],
      gag: ["hahahahaha", "that's what she said"],
      callback: [
        "feed it the trout!",
        "The janitor can float us out, he trained for this with NASA",
      ],
      bridge: [
        "lets wait and see what happens first",
        "before we press anything let me read the safety sign",
      ],
    },
  },
  zoo: {
    turn: 4,
    partnerLine: "The penguins have formed a union, boss, and they want pensions and a sauna.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "the giraffe swallowed the keys" },
      { turn: 1, by: "player", offer: "my nephew paints the zebras" },
      { turn: 3, by: "partner", offer: "The penguins have formed a union" },
      { turn: 3, by: "partner", offer: "they want pensions and a sauna" },
    ],
    playerLines: ["My nephew paints the zebras.", "He ran out of black.", "Open the gates."],
    lines: {
      yes_and: [
        "a sauna? they'll melt the ice rink and drown the accountant",
        "tell them they can have the sauna if the walrus gets the towels",
        "Fine. But their leader still owes me forty herrings.",
        "I knew it the moment they bought typewriters",
        "Not while I'm director! I'd sooner marry the hippo than sign that paper.",
        "Never. My father lost this zoo to a flamingo and I swore on his boots it would not happen twice.",
        "they're good at it, too. last year they bankrupted the aquarium",
        "*takes off hat* I was a penguin once, son",
      ],
      accept: ["give em what they want", "yes, a union, of course", "Good for them!"],
      wimp: ["thats amazing", "i mean... sure", "you choose", "idk lol", "uhhh"],
      block: [
        "there are no penguins here",
        "penguins cant form a union thats ridiculous",
        "I'm not your boss.",
        "We don't have a sauna.",
        "No penguin gets a pension",
        "no",
      ],
      cancel: ["never mind the penguins", "actually forget it, i was joking"],
      question: [
        "how many penguins?",
        "and then?",
        "who told you that",
        "can you say that again?",
        "what kind of pension",
      ],
      gag: ["is this scripted by chatgpt lol", "penguin union? more like pengUNION haha"],
      callback: ["if the giraffe still has the keys nobody gets a sauna"],
      bridge: ["let me think about it first", "First we should hold a meeting and make a list."],
    },
  },
  moon: {
    turn: 7,
    partnerLine:
      "Grandfather, you promised me the lighthouse, and now you've rented it to a family of moths.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "we live on the moon since Tuesday" },
      { turn: 2, by: "player", offer: "I lost my teeth in a bet with the ferryman" },
      { turn: 3, by: "partner", offer: "mother's piano fell into the crater" },
      { turn: 6, by: "partner", offer: "you promised me the lighthouse" },
      { turn: 6, by: "partner", offer: "you've rented it to a family of moths" },
    ],
    playerLines: [
      "Sit down, child.",
      "I lost my teeth in a bet with the ferryman.",
      "He bets on eels.",
      "Bring the soup.",
      "It is cold again.",
      "Light a candle.",
    ],
    lines: {
      yes_and: [
        "The moths pay in silk, my dear, and silk is what keeps the dust out.",
        "i did it for you, they were going to eat your wedding dress",
        "moths are the best tenants, they never use the stairs",
        "No, child. A lighthouse belongs to whoever is most afraid of the dark.",
      ],
      accept: ["I know, I know. I'm sorry.", "yes i rented it", "True."],
      block: [
        "what lighthouse",
        "i never promised you a lighthouse",
        "I am not your grandfather",
        "I didn't promise you anything",
        "moths? no, there are no moths",
        "I never said that.",
        "no you cant have it",
      ],
      wimp: ["perhaps", "well...", "i don't know what i should say now", "as you like"],
      cancel: ["ok it was all a dream, good night", "Scratch that."],
      question: ["Did I?", "What do you want?", "do they have children?"],
      callback: [
        "The ferryman bet the moths against my last tooth.",
        "You can have the piano from the crater instead!",
      ],
      bridge: ["We will get to that. Eat your soup.", "patience, child, all in good time"],
      gag: ["this sounds like my landlord irl lmao"],
    },
  },
  schloss: {
    turn: 5,
    partnerLine: "Herr Graf, im Keller singt wieder die Heizung, und die Gäste tanzen schon.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "der Koch ist ein Gespenst" },
      { turn: 1, by: "player", offer: "ich habe die Krone verpfändet" },
      { turn: 4, by: "partner", offer: "im Keller singt wieder die Heizung" },
    ],
    playerLines: ["Ich habe die Krone verpfändet.", "Für ein Pferd.", "Es hinkt.", "Lauter Musik!"],
    lines: {
      yes_and: [
        "Dann öffnet den Wein und stellt die Klavierspielerin ein!",
        "sie singt nur wenn meine tante zu besuch kommt",
        "Nein! Wenn die Heizung singt, erwacht mein Urgroßvater und fordert sein Bein zurück!",
      ],
      accept: ["ja super, lass uns tanzen", "ja genau"],
      wimp: ["weiß nicht", "hm ok"],
      block: ["Die Heizung singt nicht.", "Wir haben keinen Keller.", "ich will nicht"],
      question: ["Was singt sie denn?", "wie bitte?"],
      callback: ["Schickt den Koch hinunter, Gespenster können dirigieren!"],
      cancel: ["das war nur ein scherz"],
    },
  },
  mercado: {
    turn: 5,
    partnerLine: "Señora, sus tomates están cantando ópera y el alcalde quiere comprarlos todos.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "hay un cocodrilo debajo del puesto" },
      { turn: 1, by: "player", offer: "mi marido es bombero" },
      { turn: 4, by: "partner", offer: "sus tomates están cantando ópera" },
    ],
    playerLines: ["Mi marido es bombero.", "Tiene miedo al agua.", "Ponga la radio.", "Más alto."],
    lines: {
      yes_and: [
        "Claro, los crié yo misma con Verdi y leche de cabra",
        "que pague el doble, el tomate gordo es tenor",
      ],
      accept: ["sí, sí", "de acuerdo"],
      wimp: ["no sé qué decir"],
      block: ["mis tomates no cantan", "no tengo tomates"],
      question: ["¿Cuánto paga?"],
      callback: ["Cuidado con el cocodrilo, odia la música!"],
      cancel: ["olvídalo"],
    },
  },
  bank: {
    turn: 6,
    partnerLine:
      "Okay, Lou, the vault is open, but it's full of pigeons and one of them is wearing your wedding ring.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "we are robbing the bank with a cello" },
      { turn: 1, by: "player", offer: "my mom packed us sandwiches" },
      { turn: 2, by: "partner", offer: "the guard is allergic to jazz" },
      { turn: 5, by: "partner", offer: "the vault is open" },
      { turn: 5, by: "partner", offer: "one of them is wearing your wedding ring" },
    ],
    playerLines: [
      "My mom packed us sandwiches.",
      "Egg, of course.",
      "Turn off the lights.",
      "I can't find my mask.",
      "Hurry up, they change shifts at noon.",
    ],
    lines: {
      yes_and: [
        "thats my ex wife's ring, that pigeon is my brother in law",
        "Grab the pigeon and I'll hold the bag, nice and slow",
        "I'm not leaving without that ring. I traded my kidney for it.",
        "no no no, don't scare them, they're trained by the mafia",
        "I don't think they're pigeons, Lou never told you but they're the board of directors",
        "We can't take the money now, they know my face from the bakery",
      ],
      accept: [
        "so thats where it went!",
        "yeah I see it",
        "i take the ring",
        "holy moly",
        "great, lets go in",
      ],
      wimp: ["mmm dunno what you want me to do", "hm", "nice", "if you want"],
      block: [
        "the vault is not open",
        "I dont have a ring",
        "who is Lou? im not Lou",
        "thats not my ring",
        "nope",
        "i dont wanna rob a bank",
        "there arent any pigeons, its empty",
      ],
      cancel: ["ok stop, this was all a prank", "forget the whole thing"],
      question: ["which pigeon?", "is it a real diamond?", "what should i do", "r u sure?"],
      gag: ["bird puns are too fowl for me, no pun intended", "ur just a bot"],
      callback: [
        "play the cello! pigeons hate bach",
        "Whistle some jazz so the guard stays in the bathroom",
        "Throw them the egg sandwiches!",
      ],
      bridge: [
        "Hang on, first we should go over the plan again.",
        "Before we go in, let me tell you what my horoscope said",
      ],
    },
  },
  school: {
    turn: 4,
    partnerLine: "Miss Okafor, your son has turned the whole class into librarians again.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "the headmaster lives in the piano" },
      { turn: 1, by: "player", offer: "he gets it from his father's side" },
      { turn: 3, by: "partner", offer: "your son has turned the whole class into librarians" },
    ],
    playerLines: ["He gets it from his father's side.", "We tried magnets.", "Is it contagious?"],
    lines: {
      yes_and: [
        "Again? Last month they alphabetised the hamster.",
        "he whispers the Dewey system in his sleep, we had to hide the card catalogue",
        "i'll bring him a bandage for the book cuts and a fine of two dollars",
        "My son would never hurt a teacher, but he will overdue you.",
      ],
      accept: ["oh dear, again", "that sounds like him", "yes he does that"],
      block: [
        "I have no son",
        "He's not my son",
        "my son is not a librarian",
        "that never happened",
        "impossible",
        "you must be mistaken, i dont have kids",
      ],
      wimp: ["ehm"],
      question: ["what do you want me to do about it", "how did he do it?", "did he say why?"],
      callback: ["can the headmaster hear us from inside the piano?"],
      bridge: ["lets discuss this later over coffee"],
      gag: ["aaaand scene lol"],
    },
  },
  laden: {
    turn: 4,
    partnerLine:
      "Frau Lehmann, Ihr Pudel hat schon wieder die Kasse bedient und allen Rabatt gegeben.",
    earlierOffers: [
      { turn: 0, by: "partner", offer: "der Laden steht auf einem Vulkan" },
      { turn: 1, by: "player", offer: "ich verkaufe nur linke Schuhe" },
      { turn: 3, by: "partner", offer: "Ihr Pudel hat schon wieder die Kasse bedient" },
    ],
    playerLines: [
      "Ich verkaufe nur linke Schuhe.",
      "Die rechten klaut der Nachbar.",
      "Machen Sie das Licht an.",
    ],
    lines: {
      yes_and: [
        "Der Pudel hat Betriebswirtschaft studiert, in Paris!",
        "dann kriegt er heute keine wurst und muss das schaufenster putzen",
      ],
      accept: ["oh nein, schon wieder", "ja das macht er immer"],
      wimp: ["weiss nicht genau"],
      block: ["ich hab gar keinen pudel", "das stimmt nicht"],
      question: ["Wieviel Rabatt?", "und jetzt"],
      callback: ["Wenn der Vulkan hustet, bellt er eben."],
      cancel: ["war nur spaß"],
      bridge: ["lass uns erst mal einen Kaffee trinken bevor wir reden"],
    },
  },
};

const rows = Object.entries(SCENES).flatMap(([scene, { lines }]) =>
  Object.entries(lines).flatMap(([move, said]) => said.map((line) => ({ scene, move, line }))),
);

describe("lines as people type them", () => {
  it.each(rows)("$move in the $scene: $line", ({ scene, move, line }) => {
    const { lines: _, ...before } = SCENES[scene] as Rehearsed;
    const read = readLine(line, { ...before, game: null });
    expect(read.move).toBe(move);
    if (move === "callback") {
      const back = before.earlierOffers.find(({ offer }) => offer === read.picks_up);
      expect(before.turn - (back?.turn ?? before.turn)).toBeGreaterThanOrEqual(3);
    }
    if (read.offer !== null) expect(line).toContain(read.offer);
  });
});
