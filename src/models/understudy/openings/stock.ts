/** Openings for a stage on which nothing was suggested: names, place, object, a want. */

export interface Opening {
  /** The id of the world in which it plays. */
  readonly world: string;
  /** The Partner's own name or part; null where the opening gives none. */
  readonly me: string | null;
  /** What the Partner calls the player. */
  readonly you: string | null;
  readonly text: string;
}

/** A row for each: world, the Partner's name, the player's, the line. */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  [
    "bakery",
    "Bruno",
    "Sam",
    "Sam, thank goodness, lock the bakery door behind you. It's four in the morning, the mayor's wedding cake has four tiers, and somebody has taken a bite out of every one. Show me your teeth.",
  ],
  [
    "bakery",
    "Ines",
    "Toni",
    "Don't sit down, Toni. This is my restaurant, you're my best waiter, and that man at table nine is the critic. He's asked for the soup of the day. We haven't got a soup. What's in your bucket?",
  ],
  [
    "bakery",
    "Casper",
    "Jo",
    "Jo, put down that tray. In thirty years of running this café I've never seen a customer leave a tip like that: a key, a tooth, and a note that says your name. What did you serve him?",
  ],
  [
    "bakery",
    "Odette",
    "Alex",
    "There you are, Alex. My ice-cream van, your uniform, and not one child in the street. They're all standing behind that fence, quite still, looking at the freezer. What did you put in the pistachio?",
  ],
  [
    "heist",
    "Marlow",
    "Nico",
    "Keep your head down, Nico. We're in the bank, we're under the desk, and I've got the stethoscope on the safe. You've got the code, you said, from your aunt. Tell me you've got the code.",
  ],
  [
    "heist",
    "Greta",
    "Billie",
    "Billie, my love, we've been cellmates for eleven years, and tonight the tunnel's finished. I've got the spoon, you've got the map. So why does my end come out under the warden's bathtub?",
  ],
  [
    "heist",
    "Lenny",
    "Kim",
    "Right, Kim, museum's closed, guard's asleep, and I'm holding the Duchess's necklace. There's just one thing that wasn't in your plan: a small boy in pyjamas, in that doorway, waving at you. Who is he?",
  ],
  [
    "heist",
    "Robin",
    "Charlie",
    "Get in the van, Charlie, get in! I'm driving, you've got the bag, everything went like clockwork. Only the bag's moving. You did say diamonds. What have you brought me?",
  ],
  [
    "home",
    "Milo",
    "Alex",
    "Alex, wait, don't take your coat off. I've sat in this kitchen since noon with your blue shoebox in front of me. Eight years we've been married, and I never opened it till today. Who's Gloria?",
  ],
  [
    "home",
    "Ines",
    "Sam",
    "So you came, Sam. Mother's attic, her will, and only the two of us left to fight over it. I'll make it easy: you get the house, and I get that ugly lamp. You never liked the lamp, did you?",
  ],
  [
    "home",
    "Casper",
    "Toni",
    "Toni, as your flatmate, and as your friend: there's a man asleep in our bathtub. He's got a bow tie and a suitcase, and he's holding a photo of you. Do I wake him, or do you?",
  ],
  [
    "home",
    "Greta",
    "Billie",
    "Come in, come in, Billie, and wipe your feet. First time my granddaughter visits me in this house, so I've baked, I've dusted, and I've unlocked the cellar. You did bring the silver bullets?",
  ],
  [
    "office",
    "Mr. Sorensen's deputy",
    "Jo",
    "Take a seat, Jo. No, not that one, that one screams. I've interviewed forty people for this job today, and you're the only one who came in through the window. Why do you want to work for us?",
  ],
  [
    "office",
    "Linda",
    "Sam",
    "Sam, shut the door. You're my boss, I'm only Linda from accounting, but I've counted the money three times, and we've got eleven million too much. Somebody's been working here in secret. Was it you?",
  ],
  [
    "office",
    "Robin",
    "Kim",
    "Morning, Kim. Nineteen years we've shared this desk, and today they've given me a golden watch and you a cardboard box. I opened both. I think they've mixed us up. What's in your pocket?",
  ],
  [
    "office",
    "Marlow",
    "Alex",
    "We've been stuck in this lift for an hour, Alex, so I'll say it: I'm the new director, and that file you're hiding behind your back decides whether I fire everybody. Did you read the last page?",
  ],
  [
    "space",
    "Lenny",
    "Nico",
    "Nico, wake up. You're the captain, I'm only the engineer, but we landed during the night, and Doris says it's not Mars. There's grass out there. And a bus stop. Who's waiting at it?",
  ],
  [
    "space",
    "Odette",
    "Charlie",
    "Welcome to Earth, ambassador Charlie. I'm from the ministry, this is my garden shed, and I was told you'd be taller. I've brought the treaty and a cake. Which of the two are you eating?",
  ],
  [
    "space",
    "Milo",
    "Toni",
    "Toni, there are two of us on this station, and three helmets are wet. I've checked the airlock. I've checked my own head. You were on watch last night. Who did you let in?",
  ],
  [
    "space",
    "Greta",
    "Billie",
    "One escape pod, Billie, one seat, and the sun's getting bigger. We've been best friends since flight school, so we'll be fair about it. I've cut two straws out of the last noodle. Which hand?",
  ],
  [
    "hospital",
    "Dr. Finch",
    "Sam",
    "Ah, Sam, you're awake. I'm your surgeon, it all went beautifully, and I only have one small question. When you came in this morning, did you have a watch on? Because something in there is ticking.",
  ],
  [
    "hospital",
    "Ines",
    "Jo",
    "Quick, Jo, get behind this curtain. You're the new nurse, I'm the patient from bed nine, and officially I died on Tuesday. I need a wheelchair, a moustache and somebody who can lie. Can you lie?",
  ],
  [
    "hospital",
    "Casper",
    "Alex",
    "This is your fifth visit to my practice this week, Alex, and as a dentist I must tell you: your teeth are perfect. It's the parrot that worries me. What did you teach it to say?",
  ],
  [
    "hospital",
    "Robin",
    "Kim",
    "Lie down, Kim, the couch doesn't bite. In my twenty years as a therapist nobody's ever brought a ladder to a session. You've leaned it against my bookshelf, and you've packed sandwiches. Where are you going?",
  ],
  [
    "school",
    "Marlow",
    "Toni",
    "Toni, you're the headmaster, I'm only the chemistry teacher, so I'll start with the good news. Nobody's hurt. The gym, on the other hand, is now a lake, and it's purple. Who ordered eleven thousand eggs?",
  ],
  [
    "school",
    "Lenny",
    "Billie",
    "Psst, Billie, row three, don't turn round. The exam's in ten minutes, I've got all the answers up my sleeve, and Mrs. Pemberton has just put on her long-distance glasses. What's written on your arm?",
  ],
  [
    "school",
    "Greta",
    "Nico",
    "Twenty years, Nico, and our old classroom still smells of glue. You've got that smile again. Before the reunion starts, tell me: is the hamster still where we buried the box?",
  ],
  [
    "school",
    "Odette",
    "Charlie",
    "Quiet in the library, Charlie, please. I'm the librarian, you're nine minutes before closing, and that book in your arms is overdue by a hundred and two years. It's also breathing. What have you been feeding it?",
  ],
  [
    "travel",
    "Milo",
    "Jo",
    "Excuse me, that's my seat you're in, Jo, and that's my name on your ticket, and I believe that's my moustache. This train doesn't stop till the sea. Shall we talk about which of us is me?",
  ],
  [
    "travel",
    "Casper",
    "Sam",
    "Sam, you're my co-pilot, so I'll whisper: the passengers are calm, the sunset's lovely, and I got my licence in a raffle. That lever you've got your elbow on. What does it do?",
  ],
  [
    "travel",
    "Ines",
    "Alex",
    "Two in the morning, Alex, a petrol station, and you're still my sister. You've driven six hundred kilometres in a wedding dress, and it isn't yours. Whose car's that, and why's it honking by itself?",
  ],
  [
    "travel",
    "Robin",
    "Billie",
    "Welcome to the Grand Hotel, Billie. I'm the porter, I'm ninety, and I've carried your trunk up eleven floors. On the ninth, it thanked me. I have to ask, for the register: is it one guest, or two?",
  ],
  [
    "wild",
    "Marlow",
    "Kim",
    "Kim, stop. Stop walking. You've got the map, I've got the last match, and that's our own tent over there. We've walked eight hours to get away from it. So who lit the lamp inside?",
  ],
  [
    "wild",
    "Greta",
    "Toni",
    "Pull, Toni! Oh, never mind, the boat's gone. So it's you, me, this island and one coconut. I should tell you, as your tax inspector, that I had a few questions anyway. What's in the waterproof folder?",
  ],
  [
    "wild",
    "Lenny",
    "Nico",
    "Easy, Nico, easy. I'm only a farmer, you're only the vet, but look at her. Best cow I've ever had, and since Sunday she'll only eat newspapers. This morning she underlined something. Will you read it?",
  ],
  [
    "wild",
    "Odette",
    "Jo",
    "You're late, Jo. We've met at this bus stop every morning for nine years and never spoken. But the number twelve just came by with nobody in it, not even a driver. You saw it too, didn't you?",
  ],
  [
    "castle",
    "Sir Casper",
    "Sam",
    "Sam, faithful squire, hold my horse. The dragon's asleep, the princess is at the window, and I've just read the small print. It says here that I fight, and you marry. Were you going to tell me?",
  ],
  [
    "castle",
    "Milo",
    "Alex",
    "Nobody's opened my tavern door in this storm for a week, Alex, and then you come in, bone dry. You've ordered soup for two. As the landlord I don't ask questions. But my dog's hiding. Who's the second spoon for?",
  ],
  [
    "castle",
    "the ghost",
    "Charlie",
    "Boo. No? Nothing? Charlie, I've haunted this castle for three hundred years, and you're the first tenant to offer me tea. I'd love one. My hand goes right through the cup, though. How did you plan to do this?",
  ],
  [
    "castle",
    "Ines",
    "Billie",
    "Ahoy, Billie, you're first mate, so I'll tell you before I tell the men. The treasure's there, the map was right, the chest is open. And there's a bill in it. Addressed to you. What did you buy?",
  ],
  [
    "stage",
    "Robin",
    "Nico",
    "Nico, that's our cue! I've got the front half of the horse, you've got the back half, and there are four hundred people out there who paid for Hamlet. Whose idea was the horse?",
  ],
  [
    "stage",
    "Greta",
    "Toni",
    "Hold still, Toni, I've cut hair in this shop for forty years and I've never dropped the scissors before. It's just... you've got a tattoo back here. It's my address. And tomorrow's date. What happens tomorrow?",
  ],
  [
    "stage",
    "Odette",
    "Kim",
    "Don't open that door, Kim. As your maid of honour I've locked us both in the cloakroom. A hundred guests, one priest, and two grooms. They've both got your ring. Which of them did you mean?",
  ],
  [
    "stage",
    "Casper",
    "Jo",
    "We're on air in ten seconds, Jo. You're the weather, I'm the news, and somebody's swapped our papers. Mine says it'll rain frogs by noon. Yours has gone white in your hand. What does it say?",
  ],
  [
    "sea",
    "Marlow",
    "Sam",
    "Sam, you're the ship's cook, I'm only the captain, so be gentle. The crew's lined up outside with spoons in their hands, and the pantry's got nothing in it but a live seal. What's for supper?",
  ],
  [
    "sea",
    "Ines",
    "Kim",
    "Shut the hatch, Kim. We're at the bottom of the sea, we're the whole crew of this submarine, and somebody's just knocked. Twice. From outside. You didn't invite anyone, did you?",
  ],
  [
    "mystery",
    "Casper",
    "Alex",
    "Nobody leaves the library, Alex. I'm the detective, you're the butler, and Lord Percival's lying face down in the trifle. There are two spoons in it. One's got your initials. Were you hungry?",
  ],
  [
    "mystery",
    "Greta",
    "Nico",
    "Sit under the lamp, Nico. Eleven years I've been your partner on the force, and tonight the chief tells me to question you. It's about a missing horse, and your new coat. Why does it neigh?",
  ],
];

export const OPENINGS: readonly Opening[] = ROWS.map(([world, me, you, text]) => ({
  world,
  me,
  you,
  text,
}));
