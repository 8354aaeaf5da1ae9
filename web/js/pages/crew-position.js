// Where the phone is. It is asked only after the crew has wanted it once; the position stays on the phone.
const FRESH_MILLISECONDS = 600000; // a phone that lies still says nothing for minutes

export class Whereabouts {
  /** @param onChange (fix) → {position: [lon, lat], accuracyM, at}; null when the phone does not tell */
  constructor(onChange) {
    this.onChange = onChange;
    this.fix = null;
    this.watch = null;
  }

  /** Starts without a question where the crew has said yes before. */
  async startIfAllowed() {
    const permission = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => null);
    permission?.state === 'granted' && this.start();
  }

  /** Resolves with the first fix, null when there is none within some seconds. */
  start() {
    if (!('geolocation' in navigator)) {
      return Promise.resolve(null);
    }
    return new Promise((resolve) => {
      setTimeout(() => resolve(this.current()), 15000);
      if (this.watch !== null) {
        navigator.geolocation.clearWatch(this.watch);
      }
      this.watch = navigator.geolocation.watchPosition(
        ({ coords }) => {
          this.fix = { position: [coords.longitude, coords.latitude], accuracyM: coords.accuracy, at: Date.now() };
          this.onChange(this.fix);
          resolve(this.fix);
        },
        () => resolve(this.current()),
        { enableHighAccuracy: true, timeout: 15000, maximumAge: 10000 },
      );
    });
  }

  /** The last fix when it is not older than that, else null. */
  current(milliseconds = FRESH_MILLISECONDS) {
    return this.fix && Date.now() - this.fix.at < milliseconds ? this.fix : null;
  }
}
