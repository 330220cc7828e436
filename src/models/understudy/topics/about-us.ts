/** The player speaks of the Partner, or of both. */
import type { Topic } from "./topic.ts";

export const ABOUT_US: readonly Topic[] = [
  {
    on: /\bi (?:love|adore) (?:you|u)\b|\bi have (?:always )?loved you\b/,
    say: [
      "Love? Me? With this haircut? I've loved you since you laughed at the wrong moment at that funeral. There, I've said it too.",
      "You love me. I'd practised an answer for that, and now all I can think of is my own name.",
    ],
    sure: 0.5,
  },
  {
    on: /\bwe (?:should|could|have to|need to|must|had better|might) (talk)\b/,
    say: [
      "We need to talk. Nobody's ever said that and then brought out cake. All right. I'm sitting. I'm listening.",
      "I've known it since this morning, you closed the door so gently. Talk, then. I won't interrupt.",
    ],
    sure: 0.6,
  },
  {
    on: /\bwe (?:should|could|have to|need to|must|had better|ought to) (?:not |never )/,
    say: ["Never, you're right. I'd already half done it in my head. What do we do instead?"],
    sure: 0.2,
  },
  {
    on: /\bwe (?:should|could|can|have to|need to|must|had better|ought to) (?:open|look inside|unpack)\b/,
    say: [
      "Open it? All right. You lift, and I'll look. If I say nothing, it's bad. If I scream, it's worse. Ready?",
    ],
  },
  {
    on: /\bwe (?:should|could|can|have to|need to|must|had better|ought to) (?:call|phone|ask|tell)\b/,
    say: [
      "And say what? You know how {whom} gets. You start the sentence, and I'll finish it. How do we begin?",
    ],
  },
  {
    on: /\bwe (?:should|could|can|have to|need to|must|had better|ought to) (?:go|leave|run|get out|turn around|turn back|drive)\b/,
    say: [
      "Now? Like this? You're right, if we wait until we're ready we'll still be here at Christmas. You first.",
      "Yes. Before we change our minds. I'll leave the light on, so it looks as if we were still here.",
    ],
  },
  {
    on: /\bwe (?:should|could|can|have to|need to|must|had better|ought to)\b/,
    say: [
      "That's the first sensible thing anybody's said today. You make the start, and I'll make it look as if it had been my idea.",
      "We should. I'd only have to get over myself, and that's usually done by noon. What do we need for it?",
    ],
  },
  {
    on: /\bwe (?:have )?(?:never|not)\b|\bwe do not\b/,
    say: ["No, we never did, and I've always wondered why. Was it you, or was it me?"],
  },
  {
    on: /\byou never\b/,
    say: [
      "Never? That one hurt, because it's true. I kept meaning to, and then it was always Thursday. Can I start now?",
      "You're right, I never did. I thought you knew. What would you have liked me to say?",
    ],
    sure: 0.9,
  },
  {
    on: /\byou always\b/,
    say: [
      "I know I do. I hear myself, and I can't stop, it's like a hiccup. What should I do instead? I'll write it down.",
      "Always? Every single time? You could have trodden on my foot. What was the worst?",
    ],
  },
  {
    on: /\byou promised\b/,
    say: [
      "I did promise. I even remember where we stood. Give me one more day, and if I fail, you get my bicycle.",
    ],
  },
  {
    on: /\byou (?:have )?(?:lied|been lying|are lying|are a liar)\b/,
    say: [
      "I lied, a little, at the edges. Ask me anything now, and I'll look at you while I answer.",
    ],
  },
  {
    on: /\byou said\b/,
    say: [
      "I said that? It sounds like me. I say a lot when I'm frightened. And you believed me, all this time?",
    ],
  },
  {
    on: /\byou (?:left|abandoned)\b/,
    say: [
      "I left, yes, and I got as far as the corner, and I stood there for an hour. I never told you that part.",
    ],
  },
  {
    on: /\byou (?:ate|drank|finished|took|stole|broke|lost|burned|sold|forgot)\b/,
    say: [
      "It was me. I was hoping you hadn't noticed about {thing}. I'll make it up to you. How angry are you, from one to ten?",
      "I know, {thing}, I know. I've got no excuse, I've only got this face. Does it help?",
    ],
    sure: 0.2,
  },
  {
    on: /\byou (?:look|are|seem) (?:so |very |really |a bit )*(tired|pale|sad|old|nervous|scared|worried|terrible|awful|strange|weird|different|funny|ridiculous|silly)\b/,
    say: [
      "Do I look {m}? It's the light. It's partly the light. All right, it's me. Something happened, and I was waiting for you to ask.",
      "{M}? You should have seen me an hour ago. Does it show from a distance, too?",
    ],
  },
  {
    on: /\byou (?:look|are|seem) (?:so |very |really )*(beautiful|pretty|lovely|nice|kind|good|great|amazing|wonderful|funny|brave|handsome|cute|sweet|smart|wise)\b/,
    say: [
      "Me? {M}? Wait, let me turn so that you can say it to my good side.",
      "You can't just call me {m}, I've got nowhere to put it. Thank you. What are you after?",
    ],
  },
  {
    on: /\byou are (right)\b/,
    say: [
      "I'm right? Could you say that again, and sign it? Nobody's going to believe me at home.",
    ],
  },
  {
    on: /\byou are (wrong|mistaken)\b/,
    say: [
      "Wrong? It wouldn't be the first time this week. Put me right, then, I'd rather hear it from you.",
    ],
  },
  {
    on: /\byou (?:should|must|have to|need to|ought to) (?:not )?/,
    say: [
      "I know I should. Everybody tells me, but when you say it, I nearly do it. Will you stay with me while I try?",
    ],
  },
  {
    on: /\byou (?:do not|cannot|did not|will not|are not)\b/,
    say: ["That's fair. I've been pretending otherwise, mostly to myself. What gave me away?"],
  },
];
