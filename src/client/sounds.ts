/**
 * The house's sounds, made on the spot from tones and noise: no file is fetched. Off until the
 * player wants them; the choice is remembered.
 */
import { readPreference, writePreference } from "./preferences.ts";
import type { StageState } from "./stage.ts";

/** `failed`: wanted, and this browser or machine would not. */
export type SoundState = "on" | "off" | "failed";

let state: SoundState = readPreference("sound") === "on" ? "on" : "off";
let context: AudioContext | null = null;
let noise: AudioBuffer | null = null;
const listeners = new Set<(state: SoundState) => void>();

function become(next: SoundState): void {
  state = next;
  for (const listener of listeners) listener(next);
}

/**
 * Makes a sound, if they are wanted. Audio may only start after a gesture, so the context is made at
 * the first sound after one. A machine without an outlet, or a full one, throws at any of these calls:
 * the scene goes on in silence, and the switch says so.
 */
function play(sound: (audio: AudioContext) => void): void {
  if (state !== "on") return;
  try {
    context ??= new AudioContext();
    if (context.state !== "running") context.resume().catch(() => become("failed"));
    sound(context);
  } catch {
    become("failed");
  }
}

interface Tone {
  readonly hz: number;
  readonly delayS?: number;
  readonly lastsS: number;
  readonly loud: number;
  readonly shape?: OscillatorType;
  /** Where the pitch glides to. */
  readonly toHz?: number;
}

function makeTone(
  { hz, delayS = 0, lastsS, loud, shape = "sine", toHz }: Tone,
  audio: AudioContext,
) {
  const at = audio.currentTime + delayS;
  const voice = new OscillatorNode(audio, { type: shape, frequency: hz });
  if (toHz) voice.frequency.exponentialRampToValueAtTime(toHz, at + lastsS);
  const level = new GainNode(audio, { gain: 0 });
  level.gain.setValueAtTime(0.0001, at);
  level.gain.exponentialRampToValueAtTime(loud, at + 0.012);
  level.gain.exponentialRampToValueAtTime(0.0001, at + lastsS);
  voice.connect(level).connect(audio.destination);
  voice.start(at);
  voice.stop(at + lastsS + 0.05);
}

interface Rush {
  readonly delayS?: number;
  readonly lastsS: number;
  readonly loud: number;
  readonly fromHz: number;
  readonly toHz: number;
  readonly q?: number;
}

/** A breath of filtered noise: velvet, hands, a room of people. */
function makeRush({ delayS = 0, lastsS, loud, fromHz, toHz, q = 0.8 }: Rush, audio: AudioContext) {
  if (!noise) {
    noise = audio.createBuffer(1, audio.sampleRate * 2, audio.sampleRate);
    const samples = noise.getChannelData(0);
    for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1;
  }
  const at = audio.currentTime + delayS;
  const source = new AudioBufferSourceNode(audio, { buffer: noise, loop: true });
  const filter = new BiquadFilterNode(audio, { type: "bandpass", frequency: fromHz, Q: q });
  filter.frequency.exponentialRampToValueAtTime(toHz, at + lastsS);
  const level = new GainNode(audio, { gain: 0 });
  level.gain.setValueAtTime(0.0001, at);
  level.gain.exponentialRampToValueAtTime(loud, at + lastsS * 0.3);
  level.gain.exponentialRampToValueAtTime(0.0001, at + lastsS);
  source.connect(filter).connect(level).connect(audio.destination);
  source.start(at, Math.random());
  source.stop(at + lastsS + 0.05);
}

const tone = (of: Tone) => play((audio) => makeTone(of, audio));
const rush = (of: Rush) => play((audio) => makeRush(of, audio));

export const sounds = {
  get state() {
    return state;
  },
  subscribe(listener: (state: SoundState) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** On, or off; where it has failed, another attempt. */
  toggle(): void {
    become(state === "on" ? "off" : "on");
    writePreference("sound", state);
    tone({ hz: 392, lastsS: 0.18, loud: 0.05 });
    tone({ hz: 587, delayS: 0.09, lastsS: 0.3, loud: 0.05 });
  },
  curtain(): void {
    rush({ lastsS: 1.5, loud: 0.12, fromHz: 260, toHz: 900 });
    tone({ hz: 110, lastsS: 1.6, loud: 0.05, shape: "triangle", toHz: 165 });
  },
  bell(): void {
    for (const [hz, loud] of [
      [1568, 0.09],
      [2637, 0.045],
      [4186, 0.02],
    ] as const) {
      tone({ hz, lastsS: 1.3, loud });
    }
  },
  sign(): void {
    tone({ hz: 196, lastsS: 0.5, loud: 0.07, shape: "sawtooth", toHz: 294 });
    tone({ hz: 392, delayS: 0.12, lastsS: 0.6, loud: 0.04, shape: "triangle" });
  },
  /** Your turn: two soft knocks on wood. */
  yours(): void {
    tone({ hz: 220, lastsS: 0.09, loud: 0.06, shape: "triangle", toHz: 140 });
    tone({ hz: 247, delayS: 0.1, lastsS: 0.09, loud: 0.05, shape: "triangle", toHz: 160 });
  },
  murmur(): void {
    rush({ lastsS: 1.1, loud: 0.05, fromHz: 320, toHz: 420, q: 2 });
  },
  laugh(): void {
    for (let i = 0; i < 7; i++) {
      rush({ delayS: i * 0.13, lastsS: 0.16, loud: 0.06, fromHz: 700 + i * 30, toHz: 420, q: 3 });
    }
  },
  applause(): void {
    for (let i = 0; i < 34; i++) {
      rush({
        delayS: Math.random() * 1.9,
        lastsS: 0.07,
        loud: 0.05,
        fromHz: 1700,
        toHz: 1000,
        q: 1.2,
      });
    }
  },
  /** The light moves to you: one low note that does not resolve. */
  carry(): void {
    tone({ hz: 73.4, lastsS: 3.2, loud: 0.09, shape: "triangle" });
    tone({ hz: 110, delayS: 0.4, lastsS: 2.8, loud: 0.04 });
  },
};

/** Plays what happened between two states; history that is retold after a reload is silent. */
export function soundScene(before: StageState, now: StageState): void {
  if (state !== "on" || now.lastSeq <= now.retoldUpTo || now.lastSeq === before.lastSeq) return;
  const item = now.script.at(-1);
  if (item && item !== before.script.at(-1)) {
    if (item.kind === "bell") sounds.bell();
    else if (item.kind === "sign") sounds.sign();
    else if (item.kind === "shout") sounds.laugh();
    else if (item.speaker === "room") sounds.murmur();
    else if (item.speaker === "partner") sounds.yours();
  }
  if (now.sentiment !== before.sentiment && now.sentiment === "WITH_YOU") sounds.laugh();
  if (now.carryingSince !== null && before.carryingSince === null) sounds.carry();
  if (now.endReason !== null && before.endReason === null) sounds.applause();
}
