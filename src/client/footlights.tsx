/** A lamp for every line that the scene may have; the played ones burn. */
export function Footlights({ turnCount, maxTurns }: { turnCount: number; maxTurns: number }) {
  const words = maxTurns > 0 ? `${turnCount} of ${maxTurns} lines` : `${turnCount} lines`;
  // Beyond this many a row of lamps says less than the number.
  const lamps = maxTurns > 0 && maxTurns <= 40 ? Array.from({ length: maxTurns }, (_, i) => i) : [];
  return (
    <div class="footlights">
      <p class="footlights-count">{words}</p>
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
