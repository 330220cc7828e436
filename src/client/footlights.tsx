/**
 * A lamp for every line that the scene may have; the played ones burn.
 *
 * Here and wherever words change, the element that holds them has them for its key: a browser's
 * translator puts elements of its own in the place of a text, and what is written to that text
 * afterwards is never seen. A new element it translates anew.
 */
export function Footlights({ turnCount, maxTurns }: { turnCount: number; maxTurns: number }) {
  const words = maxTurns > 0 ? `${turnCount} of ${maxTurns} lines` : `${turnCount} lines`;
  // Beyond this many a row of lamps says less than the number.
  const lamps = maxTurns > 0 && maxTurns <= 40 ? Array.from({ length: maxTurns }, (_, i) => i) : [];
  return (
    <div class="footlights">
      <p class="footlights-count" key={words}>
        {words}
      </p>
      <div class="footlights-row" aria-hidden="true">
        {lamps.map((lamp) => (
          <i
            key={lamp}
            data-lit={lamp < turnCount || undefined}
            data-next={lamp === turnCount || undefined}
          />
        ))}
      </div>
    </div>
  );
}
