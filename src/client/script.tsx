/** The lines as they are spoken. Who speaks shows in side, light and letter before one reads. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Bell } from "./bell.tsx";
import { foreignLanguage, languagesOf, lastLanguage, textOf } from "./language.ts";
import { nameOf } from "./speakers.ts";
import type { ScriptItem, Speaker, StageState } from "./stage.ts";

interface ScriptProps {
  readonly state: StageState;
  readonly watching: boolean;
  /** Words appear faster than one reads. */
  readonly atOnce: boolean;
  /** A press on it: what is still being spoken may come at once. */
  readonly onHurry: () => void;
}

/** A reader this close to the end, in pixels, wants to see the next line. */
const NEAR_PX = 90;

export function Script({ state, watching, atOnce, onHurry }: ScriptProps) {
  const boards = useRef<HTMLElement>(null);
  // A welcome that comes whole is read from its beginning, also where it is taller than the window.
  const follows = useRef(!atOnce || state.turnCount > 0);
  const lastTop = useRef(0);
  const { script, speeches, outbox } = state;
  const ownLine = outbox.at(-1)?.id;

  // Whoever speaks wants to see what comes of it, also from far up in the script.
  useEffect(() => {
    if (ownLine !== undefined) follows.current = true;
  }, [ownLine]);

  useEffect(() => {
    const box = boards.current;
    if (box && follows.current) box.scrollTop = box.scrollHeight;
  }, [script, speeches, outbox]);

  // The box shrinks when a line grows in the composer or a keyboard comes up.
  useEffect(() => {
    const box = boards.current;
    if (!box) return;
    const observer = new ResizeObserver(() => {
      if (follows.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const said = useMemo(() => {
    const languages = languagesOf(script);
    return script.map((item) => (
      <Item
        key={item.seq}
        item={item}
        watching={watching}
        language={foreignLanguage(textOf(item), languages.get(item.seq))}
      />
    ));
  }, [script, watching]);
  const spoken = useMemo(() => lastLanguage(script), [script]);
  const partnerIsDue =
    state.partnerOwesTurn !== null && !speeches.some((speech) => speech.agent === "partner");

  return (
    <section
      ref={boards}
      class="script-box"
      aria-label="The script so far"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
      tabIndex={0}
      onClick={onHurry}
      onKeyDown={({ key }) => key === "Enter" && onHurry()}
      onScroll={(event) => {
        // Only a reader scrolls up; new lines alone must not stop the following.
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        if (scrollHeight - scrollTop - clientHeight < NEAR_PX) follows.current = true;
        else if (scrollTop < lastTop.current) follows.current = false;
        lastTop.current = scrollTop;
      }}
    >
      <ol class="script">
        {said}
        {speeches.map((speech) => (
          <Spoken
            key={`${speech.turn}${speech.agent}`}
            speaker={speech.agent}
            watching={watching}
            text={speech.text}
            language={foreignLanguage(speech.text, spoken)}
            live
          />
        ))}
        {partnerIsDue && <Spoken key="due" speaker="partner" watching={watching} text="" live />}
        {outbox.map((line) => (
          <Spoken
            key={line.id}
            speaker="player"
            watching={watching}
            text={line.text}
            language={foreignLanguage(line.text, spoken)}
            waiting
          />
        ))}
      </ol>
      {script.length === 0 && speeches.length === 0 && (
        <p class="hush" aria-hidden="true">
          House to half…
        </p>
      )}
    </section>
  );
}

interface SpokenProps {
  readonly speaker: Speaker;
  readonly text: string;
  readonly watching: boolean;
  /** Undefined: the page's own. */
  readonly language?: string | undefined;
  readonly live?: boolean;
  readonly waiting?: boolean;
}

function Spoken({ speaker, text, watching, language, live, waiting }: SpokenProps) {
  return (
    <li
      class={`line line-${speaker}`}
      data-live={live || undefined}
      data-waiting={waiting || undefined}
    >
      <b class="who">
        {nameOf(speaker, watching)}
        {waiting && <span class="wings"> · in the wings</span>}
      </b>
      <p class="words" lang={language} dir="auto" translate={!live}>
        {text}
        {live && <i class="breath" />}
      </p>
    </li>
  );
}

interface ItemProps {
  readonly item: ScriptItem;
  readonly watching: boolean;
  readonly language: string | undefined;
}

function Item({ item, watching, language }: ItemProps) {
  switch (item.kind) {
    case "line":
      return (
        <Spoken speaker={item.speaker} text={item.text} watching={watching} language={language} />
      );
    case "bell":
      return (
        <li class="line line-bell">
          <Bell />
          <p class="words" lang={language} dir="auto">
            <b class="unseen" lang="en">
              The bell:{" "}
            </b>
            {item.message}
          </p>
        </li>
      );
    case "sign":
      return (
        <li class="line line-call">
          <b class="who">Host</b>
          <p class="words" lang={language} dir="auto">
            {item.call.message}
          </p>
        </li>
      );
    case "shout":
      return (
        <li class="line line-shout">
          <b class="who">{item.archetype}</b>
          <p class="words" lang={language} dir="auto">
            {item.text}
          </p>
        </li>
      );
  }
}
