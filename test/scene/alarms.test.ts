import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AlarmClock } from "../../src/objects/alarms.ts";

describe("the one alarm of an object", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is set again when storage refused it, and the refusal is told", async () => {
    const setAlarm = vi.fn().mockRejectedValueOnce(new Error("no")).mockResolvedValue(undefined);
    const refused = vi.fn();
    const clock = new AlarmClock({ setAlarm }, refused);
    clock.ringBy(5_000);
    await vi.runAllTimersAsync();
    expect(refused).toHaveBeenCalledOnce();
    expect(setAlarm.mock.calls).toEqual([[5_000], [5_000]]);
    clock.ringBy(5_000);
    expect(setAlarm).toHaveBeenCalledTimes(2);
  });

  it("is not set again when it has rung meanwhile, or an earlier one was set", async () => {
    const { promise, reject } = Promise.withResolvers<void>();
    const setAlarm = vi.fn().mockReturnValueOnce(promise).mockResolvedValue(undefined);
    const clock = new AlarmClock({ setAlarm }, () => undefined);
    clock.ringBy(5_000);
    clock.ringBy(4_000);
    reject(new Error("no"));
    await vi.runAllTimersAsync();
    expect(setAlarm.mock.calls).toEqual([[5_000], [4_000]]);
  });
});
