/** Openings in kitchens, vaults, flats, offices, ships of the sky and wards. */

/** A row for each: world, the Partner's name, the player's, the line. */
export const INDOORS: readonly (readonly [string, string, string, string])[] = [
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
];
