import type { Tongue } from "./tongue.ts";

export const french: Tongue = {
  code: "fr",
  quotes: ["« ", " »"],
  hears:
    /(?<!\p{L})(?:je|j'\p{L}+|le|les|est|pas|vous|nous|mon|ma|mes|une|un|dans|avec|c'est|et|tu|il|elle|que|qui|où|pourquoi|oui|non|merci|bonjour|suis|ai|avez|êtes|très|bien|pour|sur|votre|ton|ta|moi|toi|ça|ne|de|du|la|au|salut|était|c'était|crois|voudrais)(?!\p{L})|[çœêèà]/giu,
  formal: /(?<!\p{L})(?:vous|votre|vos|monsieur|madame)(?!\p{L})/iu,
  turnsTo: [
    "Ah, en français ! Tant mieux. Ici, au moins, personne ne nous comprendra.",
    "On parle comme ça, ce soir ? Volontiers. Les murs d'ici ne savent que l'anglais.",
  ],
  topics: [
    {
      on: /(?<!\p{L})(bonjour|bonsoir|salut)(?!\p{L})/iu,
      say: [
        "{M} ! Enfin quelqu'un. Ça fait une heure que je parle à la lampe. Qu'est-ce qui se passe ?",
      ],
    },
    {
      on: /(?<!\p{L})(au revoir|adieu|à bientôt|bonne nuit)(?!\p{L})/iu,
      say: [
        "{M} ? Déjà ? On commençait tout juste à s'habituer l'un à l'autre. Alors, une dernière question.",
      ],
    },
    {
      on: /(?<!\p{L})(perdu\p{L}*|volé\p{L}*|oublié\p{L}*|disparu\p{L}*)(?!\p{L})/iu,
      say: [
        "{M} ? Du calme. On refait toute la journée, pas à pas, et moi je joue le suspect. Où est-ce que ça commence ?",
      ],
    },
    {
      on: /(?<!\p{L})(mort|morte|enterrement)(?!\p{L})/iu,
      say: [
        "Je suis désolé. Vraiment. On s'assoit un moment. J'aimerais entendre un beau souvenir.",
      ],
    },
    {
      on: /(?<!\p{L})(mariage|épous\p{L}*)(?!\p{L})/iu,
      say: ["Un mariage ! Et moi, avec ces chaussures. Qui pleure en premier, la mariée ou nous ?"],
    },
    {
      on: /(?<!\p{L})(parti|partie|quitté\p{L}*)(?!\p{L})/iu,
      say: [
        "{M} ? Sans un mot ? Et personne n'a rien vu venir, sauf le chat. Qu'est-ce qui est resté sur la table ?",
      ],
    },
    {
      on: /(?<!\p{L})(aide\p{L}*|au secours)(?!\p{L})/iu,
      say: [
        "De l'aide ? Bien sûr. Je ne sers à rien, mais j'arrive tout de suite. Je commence par où ?",
      ],
    },
    {
      on: /(?<!\p{L})(faim|soif|pain|fromage|vin|soupe|manger|boire|café|gâteau|croissants?|cuisine)(?!\p{L})/iu,
      say: [
        "{M} ? Alors nous sommes sauvés. Ma tante, avec moins que ça, a fait pleurer un voleur. On partage ?",
        "Ne parlons pas trop fort de ça : {m}. Hier encore, quelqu'un s'est battu pour moins. Vous en voulez ?",
      ],
    },
    {
      on: /(?<!\p{L})(peur|inquiet|inquiète|nerveux|nerveuse)(?!\p{L})/iu,
      say: [
        "{M} ? Alors on est deux. On se tient la main et on avance ensemble. De quoi, surtout ?",
      ],
    },
    {
      on: /(?<!\p{L})(je t'aime|je vous aime|j'aime|j'adore)(?!\p{L})/iu,
      say: [
        "{M} ? Encore une fois, s'il vous plaît, plus lentement. J'avais un discours tout prêt, et il s'est envolé.",
      ],
    },
    {
      on: /(?<!\p{L})(triste|pleur\p{L}*|seul|seule)(?!\p{L})/iu,
      say: ["{M} ? Venez là. Je n'ai que ce torchon, mais il est propre d'un côté. Depuis quand ?"],
    },
    {
      on: /(?<!\p{L})(merci)(?!\p{L})/iu,
      say: [
        "{M} ? Ça se dit à la fin, si on a encore nos chaussures. Mais comme ça sonne bien. Et maintenant ?",
      ],
    },
    {
      on: /(?<!\p{L})(pardon|désolée?|excus\p{L}*)(?!\p{L})/iu,
      say: ["C'est pardonné. J'avais des excuses aussi, sur quatre pages. Je lis juste la fin ?"],
    },
    {
      on: /(?<!\p{L})(pourquoi)(?!\p{L})/iu,
      say: [
        "{M} ? Parce que personne n'a osé dire non. Ça commence toujours comme ça. Et après, on a cette tête-là.",
      ],
    },
    {
      on: /(?<!\p{L})(où)(?!\p{L})/iu,
      say: [
        "{M} ? Si je le savais. J'ai suivi les gens en manteau sérieux. On demande à quelqu'un ?",
      ],
    },
    {
      on: /(?<!\p{L})(bruit|cri|musique)(?!\p{L})/iu,
      say: [
        "Ce {m}, je l'entends aussi, et j'espérais que c'était mon ventre. Ça venait de quel côté ?",
      ],
    },
    {
      on: /(?<!\p{L})(danser|chanter|danse|chanson)(?!\p{L})/iu,
      say: [
        "{M} ? Ici ? Avec mes genoux ? Bon. Une main sur l'épaule, et personne ne regarde les pieds.",
      ],
    },
    {
      on: /(?<!\p{L})(mère|père|maman|papa|grand-mère|grand-père|sœur|frère|fils|fille|mari|femme|voisin|voisine|ami|amie|patron|oncle|tante|boulangère)(?!\p{L})/iu,
      say: [
        "{M} ? À chaque fois que ce mot tombe, quelqu'un regarde par la fenêtre. Qu'est-ce qu'il y a derrière ?",
        "Il y en a toujours une histoire, avec ce mot : {m}. Chez nous, on se jetait les assiettes, mais seulement les belles. Et alors ?",
      ],
    },
    {
      on: /(?<!\p{L})(chat|chien|poisson|porte|maison|argent|clés?|lettre|chapeau|livre|voiture|train|valise|téléphone|boîte|échelle|feu)(?!\p{L})/iu,
      say: [
        "{M} ? Je me disais bien qu'il manquait quelque chose ici. Montrez-moi. Où, exactement ?",
        "Encore ça : {m}. Je m'étais juré de ne plus jamais recommencer. Bon. Qui y va le premier ?",
      ],
    },
    {
      on: /(?<!\p{L})(comprends pas|sais pas)(?!\p{L})/iu,
      say: [
        "Moi non plus. Les autres non plus, d'ailleurs, ils hochent seulement mieux la tête. Que dit le ventre ?",
      ],
    },
    {
      on: /(?<!\p{L})(pas|non|jamais|rien)(?!\p{L})/iu,
      say: [
        "{M} ? Dieu merci. J'avais dit oui par politesse. On fait comment, alors ?",
        "Alors j'ai mal compris, et depuis des années. C'est comment, en vrai ?",
      ],
    },
    {
      on: /^\W*(oui|bon|ok|d'accord|bien)\W*$/iu,
      say: [
        "« {M} », comme ça, sans discuter ? Je m'étais préparé à une dispute. Je ne sais plus où mettre mes mains.",
      ],
    },
  ],
  asked: [
    "Bonne question. Ce matin, je le savais encore, et là, il ne me revient qu'une chanson. Et vous, vous diriez quoi ?",
    "On ne me l'avait jamais demandé, et justement, ça, je le sais. Mais tout bas, sinon tout le monde voudra savoir.",
    "Si je le dis, on va rire. Bon. Les yeux fermés, et je le dis.",
  ],
  said: [
    "{echo}. Dit si calmement, et moi, j'ai les genoux qui tremblent. Et ensuite ?",
    "Encore une fois, plus lentement : {echo}. Je veux me rappeler où j'étais à cet instant.",
    "{echo} ? Et on se promène avec ça toute la journée ? Qui d'autre le sait ?",
    "Je m'en doutais. {echo}. Et maintenant, tout le monde nous regarde.",
    "Un instant, je m'assois. {echo} ? Depuis quand ?",
    "{echo}, et dehors, il fait beau, comme si de rien n'était. Qu'est-ce qu'on en fait ?",
  ],
  flops: {
    forgot_name: [
      "Exactement. Et personne ne le sait mieux que... que... oh non. Le nom ! Je l'ai sur le bout de la langue. Gérald ? Gertrude ? C'était quoi, déjà ?",
    ],
    contradicted_fact: [
      "Très bien. Seulement, on ne se connaît pas, si ? C'est la première fois que j'entre ici. Pourquoi cette tête ? Qu'est-ce que j'ai dit, tout à l'heure ?",
    ],
    froze: [
      "Alors on va... on va... (la main reste en l'air) ... Il y avait une phrase. Elle n'est plus là. Tout est blanc. Dites quelque chose, je vous en prie.",
    ],
    misheard: [
      "Des oies ? Ici ? J'ai bien entendu, des oies ? J'ai les oreilles qui sifflent, et j'ai déjà dit à tout le monde de courir !",
    ],
    lost_object: [
      "Attendez. Où est-ce que c'est passé ? Je l'avais dans cette main. Dans l'autre non plus. Dans la poche, un biscuit. Oh non. Je l'ai perdu !",
    ],
    panicked: [
      "Ils arrivent ! J'ai avalé le billet, j'ai éteint la lumière, et je ne trouve plus mes propres pieds ! Je fais quoi de mes mains ?",
    ],
  },
  rescued: [
    "Merci. Me revoilà. J'ai suivi la voix, comme une corde dans le brouillard.",
    "C'est ça, c'était comme ça. Sans vous, je serais encore là-dessous.",
    "Ouf. Je sens de nouveau mes mains. Je ne l'oublierai pas.",
  ],
  stuck: [
    "J'ai toujours les genoux qui tremblent, au fait.",
    "Et ma tête est encore à moitié blanche, si ça se voit.",
    "Mes pieds, par contre, ne sont pas revenus.",
  ],
};
