package fundsdesk.access;

/** The roles a desk starts with, as templates that administrators change afterwards. */
public enum StandardRole {
    OPERATOR,
    REVIEWER,
    CONFIGURATOR,
    AUDITOR,
    ADMIN,
    CFO,
    CEO,
    CRO,
    CASHIER,
    SUPPORT,
    /** The client app, as an API client. */
    CLIENT_APP
}
