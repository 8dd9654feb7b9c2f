package jp.tsunagu;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * つなぐ: case processes for children who live with medical care. The engine stores times
 * without a zone, so every node runs in Asia/Tokyo whatever its machine says.
 */
@SpringBootApplication
@Modulithic(sharedModules = { "engine", "site" })
public class TsunaguApplication {

	public static void main(String[] args) {
		TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
		SpringApplication.run(TsunaguApplication.class, args);
	}

}
