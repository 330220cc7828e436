/** New sessions from one address: a bucket of 40, refilled by 10 a minute (SPEC 5). One object an address; it forgets itself when full again. */
import { DurableObject } from "cloudflare:workers";
import { type BucketLevel, take } from "../scene/token-bucket.ts";

const SHAPE = { capacity: 40, refillPerSecond: 10 / 60 };
const FULL_AGAIN_MS = (SHAPE.capacity / SHAPE.refillPerSecond) * 1_000;
const KEY = "level";

export class AddressGate extends DurableObject {
  /** Null if another session may be begun from here, else the milliseconds until one may. */
  async knock(): Promise<number | null> {
    const { kv } = this.ctx.storage;
    const now = Date.now();
    const taken = take(SHAPE, kv.get<BucketLevel>(KEY) ?? null, now);
    kv.put(KEY, taken.level);
    await this.ctx.storage.setAlarm(now + FULL_AGAIN_MS);
    return taken.ok ? null : taken.retryAfterMs;
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
