package fundsdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class Fundsdesk {
    public static void main(String[] args) {
        SpringApplication.run(Fundsdesk.class, args);
    }
}
