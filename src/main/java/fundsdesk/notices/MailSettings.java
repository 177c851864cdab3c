package fundsdesk.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How e-mail leaves; the server itself is set as {@code spring.mail}.
 *
 * @param from who it is from
 * @param desk where the desk is reached, for links in mails to its users; without it they have none
 */
@ConfigurationProperties("fundsdesk.mail")
record MailSettings(
        @DefaultValue("fundsdesk@localhost") String from,
        @DefaultValue("") String desk) {}
