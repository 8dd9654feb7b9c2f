package jp.tsunagu.council;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AttendanceWeights.class, SheetRules.class })
class CouncilConfiguration {

}
