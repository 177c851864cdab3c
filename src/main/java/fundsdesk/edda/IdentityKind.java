package fundsdesk.edda;

/** By which document the bank knows the holder. */
enum IdentityKind {
    HKID,
    PASSPORT,
    MAINLAND_ID,
    BUSINESS_REGISTRATION
}
