package cityplan.store.idempotency;

/// A request that may be sent again.
///
/// @param name tells the key of this client and operation from all others
/// @param fingerprint tells what is asked for from all else that could be
record KeyedRequest(byte[] name, byte[] fingerprint) {}
