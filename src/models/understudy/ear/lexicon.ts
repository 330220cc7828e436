/** What kind of thing a noun names, so that what is said about it makes sense. */

export type Category =
  | "food"
  | "drink"
  | "animal"
  | "person"
  | "family"
  | "weapon"
  | "tool"
  | "vehicle"
  | "paper"
  | "money"
  | "clothing"
  | "furniture"
  | "container"
  | "room"
  | "building"
  | "outdoors"
  | "body"
  | "machine"
  | "instrument"
  | "plant"
  | "weather"
  | "time"
  | "feeling"
  | "idea"
  | "jewel"
  | "fire"
  | "event"
  | "opening"
  | "material"
  | "smell";

const WORDS: Readonly<Record<Category, string>> = {
  food: "bread loaf loaves baguette croissant cake pie pancake waffle sandwich sourdough dough flour sugar butter cheese egg soup stew pizza pasta noodle rice potato carrot onion tomato salad apple banana orange lemon peach cherry strawberry melon pear plum grape cookie biscuit muffin donut doughnut bagel pretzel chocolate candy sweet honey jam jelly salt pepper sauce gravy steak ham bacon sausage burger taco burrito sushi soufflé souffle pudding custard cream yogurt cereal toast popcorn lunch breakfast dinner supper meal food snack recipe ingredient yeast pastry tart scone lasagna meatball garlic mushroom pickle olive mustard ketchup dessert icing frosting cupcake macaron brioche eclair leftovers",
  drink:
    "coffee tea milk juice water wine beer whisky whiskey vodka rum gin champagne cocktail soda lemonade cocoa espresso latte cappuccino smoothie drink potion poison medicine cider punch",
  animal:
    "cat dog horse cow pig goat sheep chicken duck goose hen rooster rabbit mouse rat hamster parrot pigeon bird owl eagle crow penguin swan snake lizard turtle tortoise frog fish shark whale dolphin octopus squid crab lobster bear wolf fox lion tiger elephant giraffe monkey gorilla ape zebra camel llama alpaca donkey bee wasp spider ant fly beetle butterfly worm snail dragon unicorn dinosaur puppy kitten ferret hedgehog raccoon squirrel badger otter seal walrus moose deer bat kangaroo koala goldfish hound mule pony stallion creature beast pet",
  person:
    "doctor nurse dentist teacher boss manager director captain pilot driver waiter waitress chef baker butcher farmer thief burglar robber guard policeman policewoman cop officer detective spy agent king queen prince princess knight wizard witch ghost vampire zombie robot alien astronaut scientist professor student pupil lawyer judge priest nun monk soldier general president mayor minister plumber electrician carpenter mechanic postman mailman neighbor neighbour friend stranger guest customer client patient passenger crew inspector secretary assistant intern colleague candidate applicant landlord landlady roommate flatmate girlfriend boyfriend lover ex fiancé fiancee fiancé groom bride hostage prisoner warden clown magician dancer singer actor actress director painter writer poet critic journalist reporter referee coach player team man woman boy girl kid child baby guy lady gentleman person people crowd villain hero pirate sailor tailor barber hairdresser librarian accountant banker clerk cashier therapist vet gardener lifeguard firefighter fireman monster giant troll fairy angel devil demon santa boss twin",
  family:
    "mother father mom mum dad mama papa sister brother son daughter grandmother grandfather grandma grandpa granny aunt uncle cousin nephew niece wife husband spouse parents family kids children stepmother stepfather mother-in-law",
  weapon:
    "gun pistol rifle knife sword dagger bomb grenade axe bow arrow spear cannon laser bullet dynamite explosive crossbow taser",
  tool: "hammer drill saw screwdriver wrench spanner rope ladder shovel spade rake broom mop bucket needle scissors tape glue torch flashlight lantern compass map magnet crowbar chisel brush spoon fork pan pot whisk spatula rolling-pin oven-glove tool umbrella stick wand key keys remote lever button switch chain hook net candle match lighter pen pencil crayon stapler telescope microscope binoculars parachute paddle oar anchor",
  vehicle:
    "car van truck lorry bus taxi cab train tram subway plane airplane helicopter ship boat submarine canoe yacht ferry bicycle bike motorcycle scooter rocket spaceship shuttle tractor ambulance limousine wagon sled elevator lift escalator cart trolley wheelchair skateboard ufo engine wheel saucer",
  paper:
    "letter note book diary newspaper magazine contract map ticket passport form document file report resume cv certificate license licence photo photograph picture postcard card envelope menu recipe list bill receipt invoice will testament manual script page notebook poster sign blueprint application prescription essay poem novel email text message invitation",
  money:
    "money cash coin dollar dollars euro euros pound pounds penny rent wage salary loan debt fortune treasure gold silver million billion loot tip deposit bribe budget price cheque check raise",
  clothing:
    "hat cap coat jacket shirt t-shirt trousers pants jeans skirt dress suit tie scarf glove gloves sock socks shoe shoes boot boots slipper slippers apron uniform mask costume cape crown glasses sunglasses wig pyjamas pajamas sweater jumper belt underwear helmet spacesuit veil tuxedo",
  furniture:
    "table chair sofa couch bed desk shelf cupboard wardrobe closet lamp light mirror carpet rug curtain pillow blanket mattress bench stool throne counter clock painting statue vase bookcase drawer fireplace chandelier bathtub sink toilet shower hammock",
  container:
    "box bag suitcase backpack briefcase purse wallet basket bottle jar can cup mug glass bowl plate tray chest trunk safe vault crate barrel bin package parcel coffin tank cage pocket drawer fridge freezer cooler",
  room: "kitchen bedroom bathroom basement cellar attic garage office hallway corridor lobby cell dungeon classroom lounge pantry room ward stage backstage closet balcony",
  building:
    "house home apartment flat castle tower bank shop store bakery restaurant cafe café bar pub hotel hospital school church museum library theatre theater cinema factory prison jail station airport barn stable farm palace hut cabin tent bunker lighthouse warehouse supermarket mall zoo circus laboratory lab morgue courtroom court bridge tunnel",
  outdoors:
    "garden park forest wood woods jungle desert beach island mountain hill valley river lake sea ocean pond waterfall cave field street road path roof moon mars planet earth world sky star stars sun space galaxy city town village country swamp volcano cliff harbour harbor universe orbit",
  body: "hand hands finger fingers arm leg foot feet toe head face eye eyes ear ears nose mouth tooth teeth tongue hair beard moustache mustache neck shoulder back knee elbow stomach belly heart brain bone blood skin tail wing wings tentacle tentacles throat",
  machine:
    "computer phone telephone laptop tablet camera radio television tv printer oven stove microwave toaster dishwasher vacuum alarm detector scanner robot machine device gadget battery generator kettle mixer blender radar satellite antenna screen keyboard elevator motor reactor teleporter app",
  instrument:
    "piano guitar violin drum drums trumpet flute saxophone cello harp accordion banjo tuba ukulele trombone clarinet organ bell whistle song music melody tune band orchestra choir",
  plant:
    "flower flowers rose roses tree trees grass bush cactus weed leaf leaves seed seeds bouquet tulip daisy orchid fern vine hedge lawn",
  weather:
    "rain snow storm wind fog thunder lightning hail sunshine cloud clouds hurricane tornado flood earthquake blizzard heat cold avalanche meteor asteroid",
  time: "morning afternoon evening night today tonight tomorrow yesterday week month year hour minute second moment monday tuesday wednesday thursday friday saturday sunday weekend midnight noon decade century birthday",
  feeling:
    "love hate fear anger joy happiness sadness jealousy guilt shame pride hope trust grief pain loneliness panic courage respect regret",
  idea: "idea plan secret problem reason truth lie dream job work career experience skill skills strength strengths weakness life death future past story joke question answer promise rule rules law mistake accident chance luck marriage relationship friendship divorce business company project mission deal offer name word words trick habit memory advice interview position education degree qualification qualifications diploma fault choice decision excuse opinion vacation holiday",
  jewel:
    "ring necklace diamond diamonds ruby pearl pearls jewel jewels bracelet earring earrings watch crown medal trophy gem emerald",
  fire: "fire flame flames smoke explosion spark ash ashes lava",
  event:
    "wedding funeral party war battle fight robbery heist meeting show concert game match race contest exam test trial election parade ceremony lesson class date picnic dance strike invasion competition audition rehearsal",
  opening: "door gate window hatch lock curtain trapdoor airlock chimney portal hole",
  material:
    "wood stone metal iron steel plastic paper cloth silk leather wool sand mud dirt dust ice wax oil brick concrete slime foam glitter",
  smell: "smell stink scent perfume odor odour noise",
};

const INDEX: ReadonlyMap<string, Category> = new Map(
  (Object.keys(WORDS) as Category[])
    .reverse()
    .flatMap((category) => WORDS[category].split(" ").map((word) => [word, category] as const)),
);

/** English plurals, as far as a stage needs them, undone. */
export function singular(word: string): string {
  const irregular: Readonly<Record<string, string>> = {
    loaves: "loaf",
    knives: "knife",
    wolves: "wolf",
    thieves: "thief",
    wives: "wife",
    lives: "life",
    mice: "mouse",
    geese: "goose",
    men: "man",
    women: "woman",
    policemen: "policeman",
    firemen: "fireman",
    potatoes: "potato",
    tomatoes: "tomato",
    children: "child",
    teeth: "tooth",
    feet: "foot",
    shoes: "shoe",
    cookies: "cookie",
    pies: "pie",
    movies: "movie",
    zombies: "zombie",
  };
  const known = irregular[word];
  if (known) return known;
  if (/(ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && word.length > 3) return word.slice(0, -1);
  return word;
}

export function categoryOf(noun: string): Category | null {
  const word = noun.toLowerCase();
  return INDEX.get(word) ?? INDEX.get(singular(word)) ?? null;
}

export const KNOWN_NOUNS: readonly string[] = [...INDEX.keys()];
