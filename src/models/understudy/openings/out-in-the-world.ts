/** Openings in wards, schools, trains, woods, castles, on stages, at sea and beside a body. */

/** A row for each: world, the Partner's name, the player's, the line. */
export const OUT_IN_THE_WORLD: readonly (readonly [string, string, string, string])[] = [
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
